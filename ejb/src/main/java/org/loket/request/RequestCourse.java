package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.loket.kernel.Clock;
import org.loket.kernel.NotFound;
import org.loket.kernel.RecordedEvent;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;

/**
 * Moves a request along its course, with its clocks; for the process that runs it. Each step
 * announces itself in the same transaction.
 */
@ApplicationScoped
public class RequestCourse {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Hours hours;
    @Inject OpenTasks tasks;
    @Inject Event<RecordedEvent> recorded;

    public RequestFacts facts(long request) {
        return get(request).facts();
    }

    /** What whoever handed it in has decided already. */
    public Wish wish(long request) {
        return get(request).wish();
    }

    /**
     * @param priority 1 (urgent) to 4 (low)
     */
    public void routed(long id, String team, int priority) {
        Request request = get(id);
        request.route(team, priority);
        recorded.fire(new RequestRouted(request.facts(), priority));
    }

    /** Another team takes it over; the one that had it may still look at it. */
    public void passedOn(long id, String team) {
        Request request = lock(id);
        tasks.share(id, request.team());
        routed(id, team, request.priority());
    }

    /** Somebody, here or elsewhere, has begun. */
    public void begun(long id) {
        lock(id).take();
    }

    public void waitingForRequester(long id) {
        Request request = lock(id);
        request.waitForRequester(clock.now(), hoursOf(request));
        tasks.measure(request);
        recorded.fire(new RequestWaiting(request.facts()));
    }

    /** The requester answered what we asked. */
    public void resumed(long id) {
        Request request = lock(id);
        request.resume(clock.now(), hoursOf(request));
        tasks.measure(request);
        recorded.fire(new RequestResumed(request.facts()));
    }

    public void resolved(long id) {
        Request request = lock(id);
        request.resolve(clock.now(), hoursOf(request));
        tasks.measure(request);
        recorded.fire(new RequestResolved(request.facts()));
    }

    public void closed(long id, Closure how) {
        Request request = lock(id);
        request.close(how, clock.now(), hoursOf(request));
        recorded.fire(new RequestClosed(request.facts(), how));
    }

    /**
     * When something is to be done about one of the request's clocks next; empty while they stand
     * still.
     */
    public Optional<Instant> nextClockMoment(long id) {
        return get(id).promises().nextRing();
    }

    /**
     * Warns of promises that come near, escalates those that have passed. Nothing happens before
     * their time.
     */
    public void ringClocks(long id) {
        Request request = lock(id);
        Instant now = clock.now();
        for (PromiseClock before : request.promises().both().toList()) {
            if (before.isOver(now)) {
                tasks.escalate(request);
                recorded.fire(new ClockBreached(request.facts(), before.kind(), before.dueAt()));
            } else if (before.isWarningDue(now)) {
                recorded.fire(new ClockWarned(request.facts(), before.kind(), before.dueAt()));
            }
        }
        request.promises().change(promise -> promise.warn(now).expire(now));
    }

    /** The opening hours that the request's clocks count. */
    public OpeningHours hours(long id) {
        return hoursOf(get(id));
    }

    private OpeningHours hoursOf(Request request) {
        return hours.of(request.team());
    }

    private Request get(long id) {
        return found(id, em.find(Request.class, id));
    }

    /**
     * Whoever changes a request locks it first, then what belongs to it: nobody waits in a ring.
     */
    private Request lock(long id) {
        return found(id, em.find(Request.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Request found(long id, Request request) {
        if (request == null) throw new NotFound("request", id);
        return request;
    }
}
