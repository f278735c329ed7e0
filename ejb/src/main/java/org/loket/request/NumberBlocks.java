package org.loket.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Takes numbers from the database in blocks, in a transaction of its own: filings need not wait for
 * each other. A number that was taken and not used is never given again.
 */
@Stateless
@PermitAll
public class NumberBlocks {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    /**
     * @return the first number of a block of that size that is the caller's alone
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long take(int year, int size) {
        NumberSequence sequence =
                em.find(NumberSequence.class, year, LockModeType.PESSIMISTIC_WRITE);
        if (sequence == null) {
            sequence = new NumberSequence(year);
            em.persist(sequence);
        }
        return sequence.take(size);
    }
}
