package org.loket.kernel;

/** Somebody else was first; says who. Key {@code takenByOther}. */
public class TakenByOther extends LoketException {

    private static final long serialVersionUID = 1;

    private final String who;

    public TakenByOther(String who) {
        super("takenByOther", who);
        this.who = who;
    }

    public String who() {
        return who;
    }
}
