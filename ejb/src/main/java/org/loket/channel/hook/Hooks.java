package org.loket.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.loket.kernel.NotFound;
import org.loket.kernel.Remembered;

/** The webhooks there are. */
@ApplicationScoped
class Hooks {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Event<HooksChanged> changed;

    /** Asked at everything that happens to a request; another node sees a change so late. */
    private final Remembered<List<Told>> told =
            new Remembered<>(Duration.ofSeconds(10), this::load);

    /** A webhook, as far as one has to know it to write a call. */
    record Told(long hook, Set<HookEvent> events, boolean personal) {}

    /** Which ones are told about it. */
    List<Told> about(HookEvent event) {
        List<Told> all = told.get();
        if (all.isEmpty()) return all;
        return all.stream().filter(it -> it.events().contains(event)).toList();
    }

    private List<Told> load() {
        return all().stream()
                .map(hook -> new Told(hook.id(), hook.events(), hook.personal()))
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) HooksChanged event) {
        told.forget();
    }

    List<Hook> all() {
        return em.createQuery("select h from Hook h order by h.name, h.id", Hook.class)
                .getResultList();
    }

    /** How much each has waiting or parked, by its id; those with nothing are left out. */
    Map<Long, Hook.Waiting> waiting() {
        Map<Long, Hook.Waiting> counts = new HashMap<>();
        em.createQuery(
                        "select c.hook, sum(case when c.status = WAITING then 1 else 0 end),"
                                + " sum(case when c.status = PARKED then 1 else 0 end),"
                                + " min(case when c.status = WAITING then c.createdAt end)"
                                + " from HookCall c where c.status <> SENT group by c.hook",
                        Object[].class)
                .getResultList()
                .forEach(
                        row ->
                                counts.put(
                                        (Long) row[0],
                                        new Hook.Waiting(
                                                ((Number) row[1]).longValue(),
                                                ((Number) row[2]).longValue(),
                                                (Instant) row[3])));
        return counts;
    }

    /** It, locked until the transaction ends; empty if it was removed. */
    Optional<Hook> find(long id) {
        return Optional.ofNullable(em.find(Hook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @throws NotFound if there is none
     */
    Hook get(long id) {
        return Optional.ofNullable(em.find(Hook.class, id))
                .orElseThrow(() -> new NotFound("hook", id));
    }

    /** It, locked until the transaction ends. */
    Hook lock(long id) {
        return find(id).orElseThrow(() -> new NotFound("hook", id));
    }

    void add(Hook hook) {
        em.persist(hook);
        changed.fire(new HooksChanged());
    }

    void changed() {
        changed.fire(new HooksChanged());
    }

    /** It, and all that it was or was to be told. */
    void remove(Hook hook) {
        em.createQuery("delete from HookCall c where c.hook = :hook")
                .setParameter("hook", hook.id())
                .executeUpdate();
        em.remove(hook);
        changed.fire(new HooksChanged());
    }
}
