package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** A request points to an earlier one. */
@Entity
class RequestLink {

    @Embeddable
    record Key(@Column(name = "request_id") long request, @Column(name = "other_id") long other)
            implements Serializable {}

    @EmbeddedId private Key key;

    @Enumerated(EnumType.STRING)
    private LinkReason why;

    @Column(name = "linked_at")
    private Instant at;

    protected RequestLink() {}

    RequestLink(Key key, LinkReason why, Instant at) {
        this.key = key;
        this.why = why;
        this.at = at;
    }
}
