package org.loket.channel.legacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What made a call unique, so that it does not count twice. */
@Entity
class SpentNonce {

    @Id private String nonce;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SpentNonce() {}

    SpentNonce(String nonce, Instant expiresAt) {
        this.nonce = nonce;
        this.expiresAt = expiresAt;
    }
}
