package org.loket.channel.hook;

/** Where a call of a webhook is. */
public enum CallStatus {
    /** It is made as soon as its time has come. */
    WAITING,
    /** The other system has taken it. */
    SENT,
    /** We have given up; somebody has to look at the reason. */
    PARKED
}
