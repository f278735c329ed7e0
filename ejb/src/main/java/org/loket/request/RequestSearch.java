package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
        List<Request> found =
                Search.session(em)
                        .search(Request.class)
                        .where(
                                f ->
                                        f.bool()
                                                .filter(
                                                        f.terms()
                                                                .field("team")
                                                                .matchingAny(caller.teams()))
                                                .must(
                                                        f.or(
                                                                f.simpleQueryString()
                                                                        .field("subject")
                                                                        .boost(2)
                                                                        .fields(
                                                                                "summary",
                                                                                "requesterName")
                                                                        .matching(text)
                                                                        .defaultOperator(
                                                                                BooleanOperator
                                                                                        .AND),
                                                                f.match()
                                                                        .field("number")
                                                                        .matching(text))))
                        .fetchHits(MOST);
        return found.stream().map(RequestSearch::hit).toList();
    }

    private static RequestHit hit(Request request) {
        RequestFacts facts = request.facts();
        return new RequestHit(
                facts.number(),
                facts.subject(),
                facts.requesterName(),
                facts.status(),
                facts.filedAt());
    }
}
