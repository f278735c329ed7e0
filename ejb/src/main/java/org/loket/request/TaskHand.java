package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** Who had a task of a request last. */
@Entity
class TaskHand {

    /** A step of the process, however often the request comes by it. */
    @Embeddable
    record Key(@Column(name = "request_id") long request, @Column(name = "element") String element)
            implements Serializable {}

    @EmbeddedId private Key key;

    private String team;

    @Column(name = "person_id")
    private long person;

    protected TaskHand() {}

    TaskHand(Key key) {
        this.key = key;
    }

    void had(String forTeam, long who) {
        team = forTeam;
        person = who;
    }

    String team() {
        return team;
    }

    long person() {
        return person;
    }
}
