package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.kernel.Pages;
import org.loket.request.ElsewhereCourse;
import org.loket.request.RequestFacts;

/** What other systems said, and the conflicts that arose from it. */
@ApplicationScoped
class TheirChanges {

    private static final int SIZE = 25;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject ExternalLinks links;
    @Inject ElsewhereCourse requests;

    void add(TheirChange change) {
        em.persist(change);
    }

    /** What was heard under that name before. */
    Optional<TheirChange> find(String system, String message) {
        return em
                .createQuery(
                        "select c from TheirChange c where c.system = :system and c.message = :message",
                        TheirChange.class)
                .setParameter("system", system)
                .setParameter("message", message)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * @throws NotFound if there is no such conflict
     */
    TheirChange lock(long id) {
        TheirChange change = em.find(TheirChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null || change.conflict() == null) throw new NotFound("conflict", id);
        return change;
    }

    TheirChange get(long id) {
        TheirChange change = em.find(TheirChange.class, id);
        if (change == null || change.conflict() == null) throw new NotFound("conflict", id);
        return change;
    }

    /** A request's conflicts that nobody has decided, the oldest first. */
    List<ConflictView> undecided(String request) {
        return em
                .createQuery(
                        "select c from TheirChange c where c.request = :request and c.conflict is not null"
                                + " and c.decision is null order by c.id",
                        TheirChange.class)
                .setParameter("request", request)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    /** How many conflicts of each system nobody has decided, by its key. */
    Map<String, Long> undecided() {
        Map<String, Long> counts = new HashMap<>();
        em.createQuery(
                        "select c.system, count(c) from TheirChange c where c.conflict is not null"
                                + " and c.decision is null group by c.system",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Conflicts, the newest first. */
    Page<ConflictView> page(boolean undecidedOnly, Keyset from, boolean backwards) {
        String where = "c.conflict is not null";
        if (undecidedOnly) where += " and c.decision is null";
        if (from != null) where += " and c.id " + (backwards ? "> :id" : "< :id");
        var found =
                em.createQuery(
                                "select c from TheirChange c where "
                                        + where
                                        + " order by c.id"
                                        + (backwards ? "" : " desc"),
                                TheirChange.class)
                        .setMaxResults(SIZE + 1);
        if (from != null) found.setParameter("id", from.id());
        List<ConflictView> views = found.getResultList().stream().map(this::view).toList();
        return Pages.of(
                views, SIZE, from != null, backwards, it -> new Keyset(it.heardAt(), it.id()));
    }

    ConflictView view(TheirChange change) {
        News news = change.news();
        Optional<RequestFacts> facts =
                Optional.ofNullable(change.request()).flatMap(requests::facts);
        var standing =
                links.find(change.speaker().system(), news.number())
                        .map(ExternalLink::standing)
                        .orElse(TheirChange.Standing.NONE);
        return change.view(facts.map(RequestFacts::status).orElse(null), standing);
    }
}
