package org.loket.channel.legacy;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.loket.kernel.Clock;

/** Lets go what no call can bear any more; two nodes at once do no harm. */
@Singleton
public class SpentNonces {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "spent nonces")
    void remove() {
        em.createQuery("delete from SpentNonce n where n.expiresAt < :now")
                .setParameter("now", clock.now())
                .executeUpdate();
    }
}
