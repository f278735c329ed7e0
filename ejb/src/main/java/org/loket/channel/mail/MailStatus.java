package org.loket.channel.mail;

/** Where a mail is. */
public enum MailStatus {
    /** It is sent as soon as its next attempt is due. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** We have given up; somebody has to look at the reason. */
    PARKED
}
