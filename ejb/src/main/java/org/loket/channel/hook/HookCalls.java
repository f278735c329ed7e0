package org.loket.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loket.kernel.Clock;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.kernel.Pages;

/** What other systems are to be told, kept until they have taken it, and for a while after. */
@ApplicationScoped
class HookCalls {

    private static final int SIZE = 25;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Event<CallWritten> written;

    /** Puts it in, to be made once this transaction has committed. */
    void put(HookCall call) {
        em.persist(call);
        written.fire(new CallWritten());
    }

    /** The active webhooks that have something to be told now and are not called by anybody. */
    List<Long> hooksDue() {
        return em.createQuery(
                        "select h.id from Hook h where h.state = ACTIVE and h.nextTurn <= :now and exists"
                                + " (select 1 from HookCall c where c.hook = h.id and c.status = WAITING"
                                + " and c.nextAttempt <= :now) order by h.nextTurn, h.id",
                        Long.class)
                .setParameter("now", clock.now())
                .getResultList();
    }

    /**
     * Takes the turn of calling a webhook.
     *
     * @param until when it ends, should nobody end it
     * @return whether it was to be had
     */
    boolean takeTurn(long hook, Instant until) {
        return em.createQuery(
                                "update Hook h set h.nextTurn = :until where h.id = :hook and h.state = ACTIVE"
                                        + " and h.nextTurn <= :now")
                        .setParameter("until", until)
                        .setParameter("hook", hook)
                        .setParameter("now", clock.now())
                        .executeUpdate()
                > 0;
    }

    /** What the webhook is told next; empty if there is nothing now. */
    Optional<HookCall> next(long hook) {
        return em
                .createQuery(
                        "select c from HookCall c where c.hook = :hook and c.status = WAITING"
                                + " and c.nextAttempt <= :now order by c.nextAttempt, c.id",
                        HookCall.class)
                .setParameter("hook", hook)
                .setParameter("now", clock.now())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The call, locked until the transaction ends; empty if it was removed. */
    Optional<HookCall> find(long id) {
        return Optional.ofNullable(em.find(HookCall.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @throws NotFound if there is none
     */
    HookCall get(long id) {
        return find(id).orElseThrow(() -> new NotFound("hookCall", id));
    }

    void replay(HookCall call) {
        call.replay(clock.now());
        written.fire(new CallWritten());
    }

    /** How many were parked, and are made again now. */
    int replayParked(long hook) {
        int calls =
                em.createQuery(
                                "update HookCall c set c.status = WAITING, c.attempts = 0, c.nextAttempt = :now"
                                        + " where c.hook = :hook and c.status = PARKED")
                        .setParameter("now", clock.now())
                        .setParameter("hook", hook)
                        .executeUpdate();
        if (calls > 0) written.fire(new CallWritten());
        return calls;
    }

    /** What waits for its time is made now. */
    void hurry(long hook) {
        em.createQuery(
                        "update HookCall c set c.nextAttempt = :now where c.hook = :hook and c.status = WAITING"
                                + " and c.nextAttempt > :now")
                .setParameter("now", clock.now())
                .setParameter("hook", hook)
                .executeUpdate();
        written.fire(new CallWritten());
    }

    /** A page of a webhook's log, the newest first. */
    Page<CallView> page(long hook, boolean parkedOnly, Keyset from, boolean backwards) {
        String where = "c.hook = :hook";
        if (parkedOnly) where += " and c.status = PARKED";
        if (from != null) where += " and c.id " + (backwards ? "> :id" : "< :id");
        TypedQuery<HookCall> rows =
                em.createQuery(
                                "select c from HookCall c where "
                                        + where
                                        + " order by c.id"
                                        + (backwards ? "" : " desc"),
                                HookCall.class)
                        .setParameter("hook", hook)
                        .setMaxResults(SIZE + 1);
        if (from != null) rows.setParameter("id", from.id());
        List<CallView> found = rows.getResultList().stream().map(HookCall::view).toList();
        return Pages.of(
                found,
                SIZE,
                from != null,
                backwards,
                call -> new Keyset(call.createdAt(), call.id()));
    }

    /** Lets calls go that were taken before that. */
    int removeOld(Instant before) {
        return em.createQuery("delete from HookCall c where c.status = SENT and c.sentAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
