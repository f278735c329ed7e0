package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.channel.KnownElsewhere;
import org.loket.kernel.Clock;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.RecordedEvent;

/**
 * Which request is which case of another system. Within one system a number stands for one request;
 * a request may have numbers in several systems, and several in one.
 */
@ApplicationScoped
public class ExternalLinks implements KnownElsewhere {

    /** Most characters of a system's key, and of a number there. */
    public static final int MOST_SYSTEM = 64;

    public static final int MOST_NUMBER = 200;

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    /**
     * Keeps under which number another system knows a request. Nothing happens if that is known.
     *
     * @throws NotAllowedNow if the number stands for another request
     */
    public void link(String request, String system, String number) {
        Optional<String> known = request(system, number);
        if (known.isEmpty()) {
            linkNew(request, system, number);
        } else if (!known.get().equals(request)) {
            throw new NotAllowedNow("linkedToOther", number, known.get());
        }
    }

    /**
     * As {@link #link}, for a number that was looked for in this transaction and is not known. If
     * somebody else links it meanwhile, the transaction cannot commit.
     */
    void linkNew(String request, String system, String number) {
        em.persist(new ExternalLink(request, system, number, clock.now()));
        recorded.fire(new RequestLinked(request, system, number));
    }

    /** Forgets the link; nothing happens if there is none. */
    public void unlink(String request, String system, String number) {
        find(system, List.of(number)).stream()
                .filter(link -> link.request().equals(request))
                .forEach(
                        link -> {
                            em.remove(link);
                            recorded.fire(new RequestUnlinked(request, system, number));
                        });
    }

    /** The number of the request that another system knows under its own number. */
    public Optional<String> request(String system, String number) {
        return find(system, List.of(number)).stream().findFirst().map(ExternalLink::request);
    }

    /** The requests of many numbers of one system, by those numbers; unknown ones are left out. */
    public Map<String, String> requests(String system, Collection<String> numbers) {
        Map<String, String> known = new HashMap<>();
        List<String> all = numbers.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            find(system, all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .forEach(link -> known.put(link.number(), link.request()));
        }
        return known;
    }

    /** Where a request is known, in the order in which that was learnt. */
    public List<LinkView> of(String request) {
        return em
                .createQuery(
                        "select l from ExternalLink l where l.request = :request order by l.id",
                        ExternalLink.class)
                .setParameter("request", request)
                .getResultList()
                .stream()
                .map(ExternalLink::view)
                .toList();
    }

    @Override
    public List<Elsewhere> elsewhere(String request) {
        return of(request).stream()
                .map(link -> new Elsewhere(link.system(), link.number()))
                .toList();
    }

    Optional<ExternalLink> find(String system, String number) {
        return find(system, List.of(number)).stream().findFirst();
    }

    /** The link, locked until the transaction ends; empty if the number is not known. */
    Optional<ExternalLink> lock(String system, String number) {
        Optional<ExternalLink> link = find(system, List.of(number)).stream().findFirst();
        link.ifPresent(it -> em.refresh(it, LockModeType.PESSIMISTIC_WRITE));
        return link;
    }

    /** The link of that id, locked until the transaction ends; empty if it was removed. */
    Optional<ExternalLink> lock(long id) {
        return Optional.ofNullable(em.find(ExternalLink.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A request's links, locked until the transaction ends. */
    List<ExternalLink> lockAll(String request) {
        return em.createQuery(
                        "select l from ExternalLink l where l.request = :request order by l.id",
                        ExternalLink.class)
                .setParameter("request", request)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<ExternalLink> find(String system, List<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        return em.createQuery(
                        "select l from ExternalLink l where l.system = :system and l.number in :numbers",
                        ExternalLink.class)
                .setParameter("system", system)
                .setParameter("numbers", numbers)
                .getResultList();
    }
}
