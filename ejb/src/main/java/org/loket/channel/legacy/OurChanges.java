package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loket.kernel.Clock;
import org.loket.kernel.NotFound;
import org.loket.request.Status;

/** What other systems are to be told, in the order in which it happened. */
@ApplicationScoped
class OurChanges {

    private static final int MOST_PARKED = 50;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Event<ChangeWritten> written;

    /** Puts one in, to be told once this transaction has committed. */
    void put(long feed, ExternalLink link, Status status, String said) {
        long version = link.changed(status, clock.now());
        em.persist(new OurChange(feed, link, status, version, said, clock.now()));
        written.fire(new ChangeWritten(feed));
    }

    /** What a feed has to tell next. */
    List<ChangeNote> due(long feed, int most) {
        return em
                .createQuery(
                        "select c from OurChange c where c.feed = :feed and c.state = WAITING order by c.id",
                        OurChange.class)
                .setParameter("feed", feed)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(OurChange::note)
                .toList();
    }

    /** Whether we have something to tell about a link that does not go with what was said. */
    boolean untold(ExternalLink link, News news) {
        return waiting(link).stream().anyMatch(it -> !news.status().agreesWith(it.note().status()));
    }

    /** What the other system said holds: it is not told what was to be told. */
    void drop(ExternalLink link) {
        em.createQuery(
                        "update OurChange c set c.state = DROPPED where c.link = :link and c.state = WAITING")
                .setParameter("link", link.id())
                .executeUpdate();
    }

    private List<OurChange> waiting(ExternalLink link) {
        return em.createQuery(
                        "select c from OurChange c where c.link = :link and c.state = WAITING order by c.id",
                        OurChange.class)
                .setParameter("link", link.id())
                .getResultList();
    }

    /** It, locked until the transaction ends; empty if it needs not be told any more. */
    Optional<OurChange> take(long id) {
        return Optional.ofNullable(em.find(OurChange.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(it -> it.state() == OurChange.State.WAITING);
    }

    /** Lets those go that were written before that and are told, or need not be. */
    int removeOld(Instant before) {
        return em.createQuery(
                        "delete from OurChange c where c.state in (SENT, DROPPED) and c.writtenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** What the other system did not take, the newest first. */
    List<OurChangeView> parked(long feed) {
        return em
                .createQuery(
                        "select c from OurChange c where c.feed = :feed and c.state = PARKED order by c.id desc",
                        OurChange.class)
                .setParameter("feed", feed)
                .setMaxResults(MOST_PARKED)
                .getResultList()
                .stream()
                .map(OurChange::view)
                .toList();
    }

    /**
     * @return number of the request it is about
     * @throws NotFound if there is none
     */
    String retry(long id) {
        OurChange change = em.find(OurChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null || change.state() != OurChange.State.PARKED) {
            throw new NotFound("change", id);
        }
        change.retry();
        written.fire(new ChangeWritten(change.feed()));
        return change.request();
    }

    /**
     * How much a feed has to tell.
     *
     * @param since when the oldest of what waits happened; null if nothing waits
     * @param parked how much was not taken
     */
    record Counts(long waiting, Instant since, long parked) {}

    Counts counts(long feed) {
        Object[] row =
                em.createQuery(
                                "select coalesce(sum(case when c.state = WAITING then 1 else 0 end), 0),"
                                        + " min(case when c.state = WAITING then c.writtenAt end),"
                                        + " coalesce(sum(case when c.state = PARKED then 1 else 0 end), 0)"
                                        + " from OurChange c where c.feed = :feed"
                                        + " and c.state in (WAITING, PARKED)",
                                Object[].class)
                        .setParameter("feed", feed)
                        .getSingleResult();
        return new Counts(
                ((Number) row[0]).longValue(), (Instant) row[1], ((Number) row[2]).longValue());
    }
}
