package org.loket.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/**
 * Gives entries their places in the chain, in the order of their ids as far as they are committed.
 */
@Stateless
@RolesAllowed("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TrailSealer {

    static final int BATCH = 500;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    /**
     * Seals one batch, unless another node is at it.
     *
     * @return whether there may be more to seal
     */
    public boolean sealBatch() {
        if (isDone()) return false;
        List<AuditChain> free =
                em.createQuery("select c from AuditChain c", AuditChain.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
                        .getResultList();
        if (free.isEmpty()) return false;
        List<AuditEntry> batch =
                em.createQuery(
                                "select e from AuditEntry e where e.position is null order by e.id",
                                AuditEntry.class)
                        .setMaxResults(BATCH)
                        .getResultList();
        batch.forEach(free.get(0)::append);
        return batch.size() == BATCH;
    }

    private boolean isDone() {
        return em.createQuery("select e.id from AuditEntry e where e.position is null", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
