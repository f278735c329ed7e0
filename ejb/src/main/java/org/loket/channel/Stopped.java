package org.loket.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A channel that an administrator stopped. */
@Entity
@Table(name = "stopped_channel")
class Stopped {

    @Id private String channel;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected Stopped() {}

    Stopped(String channel, Instant at) {
        this.channel = channel;
        this.stoppedAt = at;
    }
}
