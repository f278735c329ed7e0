package org.loket.moving;

/** Loket takes nothing from us, for a reason that somebody has to mend first. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
