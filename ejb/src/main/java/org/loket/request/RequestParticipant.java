package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** An address beside the requester's that takes part in a request. */
@Entity
class RequestParticipant {

    @Embeddable
    record Key(@Column(name = "request_id") long request, @Column(name = "email") String email)
            implements Serializable {}

    @EmbeddedId private Key key;

    private String name;
    private Instant since;

    protected RequestParticipant() {}

    RequestParticipant(Key key, String name, Instant since) {
        this.key = key;
        this.name = name;
        this.since = since;
    }

    Participant view() {
        return new Participant(name, key.email());
    }
}
