package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.mapper.orm.Search;
import org.loket.directory.Caller;

/** Full-text search over the requests of the caller's teams. */
@ApplicationScoped
class RequestSearch {

    private static final int MOST = 20;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    List<RequestHit> find(Caller caller, String words) {
        String text = words == null ? "" : words.strip();
        if (text.isEmpty() || caller.teams().isEmpty()) return List.of();
        return Search.session(em)
                .search(Request.class)
                .select(
                        f ->
                                f.composite()
                                        .from(
                                                f.field("number", String.class),
                                                f.field("subject", String.class),
                                                f.field("requesterName", String.class),
                                                f.field("status", Status.class),
                                                f.field("filedAt", java.time.Instant.class))
                                        .asList(
                                                row ->
                                                        new RequestHit(
                                                                (String) row.get(0),
                                                                (String) row.get(1),
                                                                (String) row.get(2),
                                                                (Status) row.get(3),
                                                                (java.time.Instant) row.get(4))))
                .where(
                        f ->
                                f.bool()
                                        .filter(f.terms().field("team").matchingAny(caller.teams()))
                                        .must(
                                                f.bool()
                                                        .should(
                                                                f.simpleQueryString()
                                                                        .fields("subject")
                                                                        .boost(2)
                                                                        .fields(
                                                                                "summary",
                                                                                "requesterName")
                                                                        .matching(text)
                                                                        .defaultOperator(
                                                                                BooleanOperator
                                                                                        .AND))
                                                        .should(
                                                                f.match()
                                                                        .field("number")
                                                                        .matching(
                                                                                text.toUpperCase(
                                                                                        Locale
                                                                                                .ROOT)))))
                .fetchHits(MOST);
    }
}
