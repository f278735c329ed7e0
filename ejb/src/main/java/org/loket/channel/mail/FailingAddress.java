package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An address from which a mail of ours came back. */
@Entity
class FailingAddress {

    @Id
    @Column(name = "email")
    private String address;

    private Instant since;
    private String reason;

    protected FailingAddress() {}

    FailingAddress(String address) {
        this.address = address;
    }

    void failed(String why, Instant at) {
        since = at;
        reason = Plain.line(why, 1_000);
    }

    String address() {
        return address;
    }

    Instant since() {
        return since;
    }

    String reason() {
        return reason;
    }
}
