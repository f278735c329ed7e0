package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** What the requester's side said last, for those who answer it. */
@ApplicationScoped
public class LastWords {

    public record Words(String author, Instant at, String text) {}

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    public Optional<Words> in(long request) {
        return em
                .createQuery(
                        "select m from Message m where m.request = :request and m.voice ="
                                + " REQUESTER order by m.id desc",
                        Message.class)
                .setParameter("request", request)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(it -> new Words(it.authorName(), it.at(), it.text()));
    }
}
