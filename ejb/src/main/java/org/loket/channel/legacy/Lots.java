package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.loket.kernel.Clock;
import org.loket.kernel.RecordedEvent;
import org.loket.kernel.Settings;

/**
 * Rows that come without a file: those of a day stand together as if they had come in one, with the
 * same verdicts and the same ways to mend them.
 */
@ApplicationScoped
class Lots {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Feeds feeds;
    @Inject Folders folders;
    @Inject RowVerdicts verdicts;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    /** All in the present transaction; what one throws is for it to undo. */
    void file(Visit visit, List<Row> rows) {
        FeedFile lot = today(visit);
        List<Row> numbered = numbered(lot, rows);
        keep(visit, lot, verdicts.of(visit.feed(), visit.definition(), folders.none(), numbered));
    }

    void reject(Visit visit, List<Row> rows, Problem problem) {
        FeedFile lot = today(visit);
        keep(
                visit,
                lot,
                numbered(lot, rows).stream()
                        .map(row -> Decided.rejected(row, null, List.of(problem)))
                        .toList());
    }

    private void keep(Visit visit, FeedFile lot, List<Decided> decided) {
        FileJob job =
                new FileJob(
                        lot.id(),
                        visit.feed(),
                        lot.name(),
                        folders.none(),
                        folders.none(),
                        visit.definition(),
                        lot.total(),
                        lot.done(),
                        false);
        decided.forEach(one -> feeds.add(new FeedRow(job, one)));
        Map<Verdict, Long> counts =
                decided.stream()
                        .collect(Collectors.groupingBy(Decided::verdict, Collectors.counting()));
        lot.append(decided.size(), counts, clock.now());
    }

    private static List<Row> numbered(FeedFile lot, List<Row> rows) {
        List<Row> numbered = new ArrayList<>(rows.size());
        for (Row row : rows) numbered.add(row.as(lot.done() + numbered.size() + 1));
        return numbered;
    }

    /** The day's lot, locked; only who has the feed's turn makes one. */
    private FeedFile today(Visit visit) {
        String day = LocalDate.ofInstant(clock.now(), settings.zone()).toString();
        FeedFile lot =
                feeds.fileInWork(visit.feed(), day)
                        .orElseGet(() -> feeds.add(FeedFile.lot(visit.feed(), day, clock.now())));
        em.flush();
        em.refresh(lot, LockModeType.PESSIMISTIC_WRITE);
        return lot;
    }

    List<FeedRow> unanswered(long feed, int most) {
        return em.createQuery(
                        "select r from FeedRow r where r.answerTo = :feed order by r.file, r.number",
                        FeedRow.class)
                .setParameter("feed", feed)
                .setMaxResults(most)
                .getResultList();
    }

    void answered(long file, long row) {
        FeedRow found = em.find(FeedRow.class, new FeedRow.Key(file, row));
        if (found != null) found.answered();
    }

    long waiting(long feed) {
        return em.createQuery("select count(r) from FeedRow r where r.answerTo = :feed", Long.class)
                .setParameter("feed", feed)
                .getSingleResult();
    }
}
