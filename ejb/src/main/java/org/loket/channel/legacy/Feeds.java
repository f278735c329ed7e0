package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.loket.kernel.Clock;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.kernel.Pages;

/** The feeds, their files and the verdicts on their rows. */
@ApplicationScoped
class Feeds {

    /** Hibernate's number for: pass over rows that somebody else has locked. */
    private static final int SKIP_LOCKED = -2;

    private static final int FILES = 20;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Event<FeedsChanged> changed;

    List<Feed> all() {
        return em.createQuery("select f from Feed f order by f.name, f.id", Feed.class)
                .getResultList();
    }

    /** The feeds that take files, each with its version. */
    Map<Long, Integer> enabled() {
        Map<Long, Integer> versions = new HashMap<>();
        em.createQuery("select f.id, f.version from Feed f where f.enabled = true", Object[].class)
                .getResultList()
                .forEach(row -> versions.put((Long) row[0], (Integer) row[1]));
        return versions;
    }

    /**
     * @throws NotFound if there is none
     */
    Feed get(long id) {
        Feed feed = em.find(Feed.class, id);
        if (feed == null) throw new NotFound("feed", id);
        return feed;
    }

    /** Whether it has worked at all, if it is one of those that visit another system. */
    boolean visited(long id) {
        return em.find(FeedTurn.class, id) != null;
    }

    void add(Feed feed) {
        em.persist(feed);
        em.flush();
        changed.fire(new FeedsChanged());
    }

    void changed() {
        changed.fire(new FeedsChanged());
    }

    Optional<FeedFile> fileInWork(long feed, String workName) {
        return em
                .createQuery(
                        "select f from FeedFile f where f.feed = :feed and f.workName = :name",
                        FeedFile.class)
                .setParameter("feed", feed)
                .setParameter("name", workName)
                .getResultList()
                .stream()
                .findFirst();
    }

    FeedFile add(FeedFile file) {
        em.persist(file);
        return file;
    }

    List<Long> running() {
        return em.createQuery(
                        "select f.id from FeedFile f where f.status = RUNNING order by f.id",
                        Long.class)
                .getResultList();
    }

    /** The file, locked until the transaction ends; empty if somebody else has it. */
    Optional<FeedFile> take(long id) {
        return em
                .createQuery("select f from FeedFile f where f.id = :id", FeedFile.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * The file, locked as soon as whoever has it is through.
     *
     * @throws NotFound if there is none
     */
    FeedFile lock(long id) {
        FeedFile file = em.find(FeedFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) throw new NotFound("feedFile", id);
        return file;
    }

    /**
     * @throws NotFound if there is none
     */
    FeedFile file(long id) {
        FeedFile file = em.find(FeedFile.class, id);
        if (file == null) throw new NotFound("feedFile", id);
        return file;
    }

    /** A feed's files, the newest first. */
    Page<FileView> files(long feed, Keyset from, boolean backwards) {
        String where =
                from == null
                        ? ""
                        : " and (f.arrivedAt, f.id) " + (backwards ? ">" : "<") + " (:at, :id)";
        String order =
                backwards ? " order by f.arrivedAt, f.id" : " order by f.arrivedAt desc, f.id desc";
        var found =
                em.createQuery(
                                "select f from FeedFile f where f.feed = :feed" + where + order,
                                FeedFile.class)
                        .setParameter("feed", feed)
                        .setMaxResults(FILES + 1);
        if (from != null) found.setParameter("at", from.at()).setParameter("id", from.id());
        List<FileView> views = found.getResultList().stream().map(FeedFile::view).toList();
        return Pages.of(views, FILES, from != null, backwards, FileView::place);
    }

    /** A file's rows behind one of them, in their order. */
    List<FeedRow> rows(long file, long behind, int most) {
        return rows("", file, behind, most);
    }

    /** As {@link #rows}, those only that were rejected. */
    List<FeedRow> rejected(long file, long behind, int most) {
        return rows(" and r.verdict = REJECTED", file, behind, most);
    }

    /** As {@link #rejected}, those only of which we know what stood in them. */
    List<FeedRow> mendable(long file, long behind, int most) {
        return rows(
                " and r.verdict = REJECTED and (r.source is not null or r.raw is not null)",
                file,
                behind,
                most);
    }

    private List<FeedRow> rows(String which, long file, long behind, int most) {
        return em.createQuery(
                        "select r from FeedRow r where r.file = :file and r.number > :behind"
                                + which
                                + " order by r.number",
                        FeedRow.class)
                .setParameter("file", file)
                .setParameter("behind", behind)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those rows from one to another that have their verdict. */
    Set<Long> decided(long file, long from, long to) {
        return new HashSet<>(
                em.createQuery(
                                "select r.number from FeedRow r where r.file = :file"
                                        + " and r.number between :from and :to",
                                Long.class)
                        .setParameter("file", file)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    /** How many rows from one to another have which verdict. */
    Map<Verdict, Long> verdicts(long file, long from, long to) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        em.createQuery(
                        "select r.verdict, count(r) from FeedRow r where r.file = :file"
                                + " and r.number between :from and :to group by r.verdict",
                        Object[].class)
                .setParameter("file", file)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> counts.put((Verdict) row[0], (Long) row[1]));
        return counts;
    }

    void add(FeedRow row) {
        em.persist(row);
    }

    /** What the feed last said under each of these keys, as digests. */
    Map<String, String> lastSaid(long feed, Collection<String> keys) {
        Map<String, String> said = new HashMap<>();
        if (keys.isEmpty()) return said;
        em.createQuery(
                        "select r.externalKey, r.digest from FeedRow r where r.feed = :feed"
                                + " and r.externalKey in :keys and r.digest is not null"
                                + " order by r.file, r.number",
                        Object[].class)
                .setParameter("feed", feed)
                .setParameter("keys", keys)
                .getResultList()
                .forEach(row -> said.put((String) row[0], (String) row[1]));
        return said;
    }
}
