package org.loket.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;

/** One fact of the trail, and once it is sealed its place in the chain. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(
            name = "audit_entry_seq",
            sequenceName = "audit_entry_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "happened_at", updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String who;

    @Column(updatable = false)
    private String what;

    @Column(name = "request_number", updatable = false)
    private String requestNumber;

    @Column(updatable = false, length = Length.LONG32)
    private String details;

    @Column(name = "chain_position")
    private Long position;

    @Column(name = "chain_hash")
    private String hash;

    protected AuditEntry() {}

    AuditEntry(Instant at, String who, String what, String requestNumber, String details) {
        this.at = at;
        this.who = who;
        this.what = what;
        this.requestNumber = requestNumber;
        this.details = details;
    }

    Fact fact() {
        return new Fact(id, at, who, what, requestNumber, details);
    }

    /**
     * @throws IllegalStateException if it has its place already
     */
    void seal(long atPosition, String withHash) {
        if (position != null) throw new IllegalStateException("Entry " + id + " is sealed already");
        position = atPosition;
        hash = withHash;
    }

    SealedFact sealed() {
        return new SealedFact(position, fact(), hash);
    }

    TrailEntry read() {
        return new TrailEntry(id, at, who, what, requestNumber, details, position);
    }
}
