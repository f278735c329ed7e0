package org.loket.channel.legacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;

/**
 * The steps of a visit to another system, each a transaction of its own: no transaction is open
 * while the other system thinks. Of several nodes one has the turn; a node that dies in the middle
 * loses it after a while, and what it did not finish is done again.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VisitSteps {

    /** Longer than any visit. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Feeds feeds;
    @Inject OurChanges changes;
    @Inject ExternalLinks links;
    @Inject Lots lots;
    @Inject Clock clock;

    /** Takes the turn; empty if it is not to be had, or the feed is switched off. */
    public Optional<Visit> take(long id) {
        Feed feed = feeds.get(id);
        if (!feed.enabled()) return Optional.empty();
        Instant now = clock.now();
        boolean had =
                em.createQuery(
                                        "update FeedTurn t set t.nextTurn = :until where t.feed = :feed"
                                                + " and t.nextTurn <= :now")
                                .setParameter("until", now.plus(LEASE))
                                .setParameter("feed", id)
                                .setParameter("now", now)
                                .executeUpdate()
                        > 0;
        if (!had) return first(feed, now);
        return Optional.of(new Visit(id, feed.definition(), turn(id).mark()));
    }

    /** There was no visit yet; of two who try, one cannot commit. */
    private Optional<Visit> first(Feed feed, Instant now) {
        if (em.find(FeedTurn.class, feed.id()) != null) return Optional.empty();
        em.persist(new FeedTurn(feed.id(), now.plus(LEASE)));
        return Optional.of(new Visit(feed.id(), feed.definition(), null));
    }

    public void over(long feed) {
        turn(feed).over(clock.now());
    }

    public void failed(long feed, String reason) {
        turn(feed).failed(reason, clock.now());
    }

    /** What the other system is to be told next. */
    public List<ChangeNote> toTell(long feed) {
        return changes.due(feed, AT_ONCE);
    }

    /** The other system has it. */
    public void told(ChangeNote note) {
        Optional<OurChange> change = changes.take(note.id());
        change.flatMap(it -> links.lock(it.link())).ifPresent(link -> link.told(note, clock.now()));
        change.ifPresent(it -> it.sent(clock.now()));
    }

    /** The other system does not take it, and will not. */
    public void refused(ChangeNote note, String reason) {
        changes.take(note.id()).ifPresent(it -> it.park(reason));
    }

    /** The verdicts of which the other system has not been told. */
    public List<Answer> toAnswer(long feed) {
        return lots.unanswered(feed, AT_ONCE).stream().map(FeedRow::answer).toList();
    }

    public void answered(List<Answer> answers) {
        answers.forEach(it -> lots.answered(it.file(), it.row()));
    }

    /** Gives all rows their verdict, and remembers that they were read. */
    public void file(Visit visit, List<Row> rows, String mark) {
        lots.file(visit, rows);
        read(visit, mark);
    }

    /** For a reason that nobody foresaw. */
    public void reject(Visit visit, Row row, Problem problem) {
        lots.reject(visit, List.of(row), problem);
    }

    /** Rows that came to us only because nobody could deliver them. */
    public void dead(Visit visit, List<Row> rows) {
        rows.forEach(
                row ->
                        lots.reject(
                                visit,
                                List.of(row),
                                row.problem().orElseGet(() -> Problem.of("deadLetter"))));
    }

    public void read(Visit visit, String mark) {
        if (mark != null) turn(visit.feed()).read(mark);
    }

    private FeedTurn turn(long feed) {
        return em.find(FeedTurn.class, feed, LockModeType.PESSIMISTIC_WRITE);
    }
}
