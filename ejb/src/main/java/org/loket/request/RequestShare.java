package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** Another team that has or had a task in a request, and may see it. */
@Entity
class RequestShare {

    @Embeddable
    record Key(@Column(name = "request_id") long request, @Column(name = "team") String team)
            implements Serializable {}

    @EmbeddedId private Key key;

    protected RequestShare() {}

    RequestShare(Key key) {
        this.key = key;
    }
}
