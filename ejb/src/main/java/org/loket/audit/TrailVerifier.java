package org.loket.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.loket.kernel.Clock;

/**
 * Says whether the trail is whole. Reads it in batches, and outside a transaction so that none is
 * kept in memory or held open for the minutes a long trail takes.
 */
@ApplicationScoped
class TrailVerifier {

    private static final int BATCH = 1_000;
    private static final int NAMED = 20;

    /**
     * Sealing takes a second; what is not sealed after this was forgotten or hidden from the
     * sealer.
     */
    static final Duration TOO_LONG = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    TrailVerdict verify() {
        ChainHead head = em.find(AuditChain.class, AuditChain.ONLY).head();
        ChainWalk walk = new ChainWalk();
        long reached = 0;
        List<AuditEntry> batch = after(reached, head);
        while (!batch.isEmpty() && !walk.isBroken()) {
            batch.forEach(entry -> walk.step(entry.sealed()));
            reached = batch.get(batch.size() - 1).sealed().position();
            batch = after(reached, head);
        }
        var broken = walk.end(head);
        return new TrailVerdict(walk.walked(), broken, head, unsealed(clock.now().minus(TOO_LONG)));
    }

    private List<AuditEntry> after(long position, ChainHead head) {
        return em.createQuery(
                        "select e from AuditEntry e where e.position > :after and e.position <= :last"
                                + " order by e.position",
                        AuditEntry.class)
                .setParameter("after", position)
                .setParameter("last", head.position())
                .setMaxResults(BATCH)
                .getResultList();
    }

    private List<TrailVerdict.Unsealed> unsealed(Instant before) {
        return em
                .createQuery(
                        "select e from AuditEntry e where e.position is null and e.at < :before"
                                + " order by e.id",
                        AuditEntry.class)
                .setParameter("before", before)
                .setMaxResults(NAMED)
                .getResultList()
                .stream()
                .map(entry -> new TrailVerdict.Unsealed(entry.fact().id(), entry.fact().at()))
                .toList();
    }
}
