package org.loket.channel.mail;

/** Whether a mail comes from whom it names. */
enum Trust {
    /** A gateway that we trust has checked it. */
    CERTAIN,
    /** Nobody says anything that we could rely on. */
    UNKNOWN,
    /** A gateway that we trust says that it does not. */
    FORGED
}
