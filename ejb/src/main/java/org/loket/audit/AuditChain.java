package org.loket.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The head of the chain: one row, whose lock lets one sealer work at a time. */
@Entity
@Table(name = "audit_chain")
class AuditChain {

    static final int ONLY = 1;

    @Id private int id;

    @Column(name = "head_position")
    private long position;

    @Column(name = "head_hash")
    private String hash;

    protected AuditChain() {}

    void append(AuditEntry entry) {
        position++;
        hash = entry.fact().hashAfter(hash);
        entry.seal(position, hash);
    }

    ChainHead head() {
        return new ChainHead(position, hash);
    }
}
