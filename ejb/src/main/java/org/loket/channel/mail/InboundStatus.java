package org.loket.channel.mail;

/** Where a received mail is. */
public enum InboundStatus {
    /** It is judged as soon as its next attempt is due. */
    WAITING,
    /** It has its verdict. */
    JUDGED,
    /** It could not be judged or filed, often enough; somebody has to look at the reason. */
    PARKED
}
