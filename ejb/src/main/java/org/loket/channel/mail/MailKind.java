package org.loket.channel.mail;

import java.util.Locale;

/** What a mail is about. */
public enum MailKind {
    /** To the requester: it has reached us. */
    CONFIRMATION,
    /** To the requester: somebody wrote to you. */
    ANSWER,
    /** To the requester: we wait for you. */
    QUESTION,
    /** To the requester: we think that it is settled. */
    RESOLVED,
    /** To the requester: it has ended. */
    CLOSED,
    /** To the requester: we have taken it up again. */
    REOPENED,
    /** To the staff: a promised time comes near. */
    WARNING,
    /** To the supervisors: a promised time has passed. */
    ESCALATION;

    public boolean toRequester() {
        return this != WARNING && this != ESCALATION;
    }

    /** The name of its section in the files of texts. */
    String section() {
        return name().toLowerCase(Locale.ROOT);
    }
}
