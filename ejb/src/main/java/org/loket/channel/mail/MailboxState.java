package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** How far a mailbox has been read, and by which node. */
@Entity
class MailboxState {

    @Id
    @Column(name = "mailbox_id")
    private long mailbox;

    private long validity;

    @Column(name = "last_uid")
    private long lastUid;

    @Column(name = "last_success")
    private Instant lastSuccess;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "failing_since")
    private Instant failingSince;

    private String reader;

    @Column(name = "reader_until")
    private Instant readerUntil;

    protected MailboxState() {}

    MailboxState(long mailbox) {
        this.mailbox = mailbox;
    }

    /** All up to this one is in our tables. */
    void reached(MailPlace place, Instant at) {
        validity = place.validity();
        lastUid = place.uid();
        succeeded(at);
    }

    void succeeded(Instant at) {
        lastSuccess = at;
        lastError = null;
        failingSince = null;
    }

    void failed(String reason, Instant at) {
        lastError = Plain.line(reason, 1_000);
        if (failingSince == null) failingSince = at;
    }

    /** Whether this node may read the mailbox until then: nobody else does. */
    boolean lend(String node, Instant now, Instant until) {
        boolean free = reader == null || reader.equals(node) || readerUntil.isBefore(now);
        if (free) {
            reader = node;
            readerUntil = until;
        }
        return free;
    }

    void giveBack(String node) {
        if (node.equals(reader)) reader = null;
    }

    MailPlace place() {
        return new MailPlace(validity, lastUid);
    }

    Instant lastSuccess() {
        return lastSuccess;
    }

    String lastError() {
        return lastError;
    }

    Instant failingSince() {
        return failingSince;
    }

    String reader() {
        return reader;
    }
}
