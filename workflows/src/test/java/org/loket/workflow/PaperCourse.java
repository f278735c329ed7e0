package org.loket.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.loket.request.Closure;
import org.loket.request.RequestCourse;
import org.loket.request.RequestFacts;
import org.loket.request.Status;
import org.loket.request.Wish;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;

/** The course of requests that are kept in memory; notes what happened to each. */
final class PaperCourse extends RequestCourse {

    final Map<Long, PaperRequest> requests = new HashMap<>();

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public RequestFacts facts(long id) {
        return requests.get(id).facts();
    }

    @Override
    public Wish wish(long request) {
        return new Wish(null, null);
    }

    @Override
    public void routed(long id, String team, int priority) {
        PaperRequest request = requests.get(id);
        request.team = team;
        request.priority = priority;
        request.events.add("routed to " + team);
    }

    @Override
    public void passedOn(long id, String team) {
        routed(id, team, requests.get(id).priority);
    }

    @Override
    public void begun(long id) {
        requests.get(id).status = Status.IN_PROGRESS;
    }

    @Override
    public void waitingForRequester(long id) {
        PaperRequest request = requests.get(id);
        request.status = Status.WAITING;
        request.clocks(clock -> clock.pause(now(), request.hours));
        request.events.add("waiting");
    }

    @Override
    public void resumed(long id) {
        PaperRequest request = requests.get(id);
        request.status = Status.IN_PROGRESS;
        request.clocks(clock -> clock.resume(now(), request.hours));
        request.events.add("resumed");
    }

    @Override
    public void resolved(long id) {
        PaperRequest request = requests.get(id);
        request.status = Status.RESOLVED;
        request.clocks(clock -> clock.resume(now(), request.hours).meet(now(), request.hours));
        request.events.add("resolved");
    }

    @Override
    public void closed(long id, Closure how) {
        PaperRequest request = requests.get(id);
        request.status = Status.CLOSED;
        request.closure = how;
        request.clocks(clock -> clock.resume(now(), request.hours).meet(now(), request.hours));
        request.events.add("closed " + how);
    }

    /** What the request room does before it tells the process of a reopened request. */
    void reopen(long id) {
        PaperRequest request = requests.get(id);
        request.status = Status.IN_PROGRESS;
        request.resolution = request.resolution.reopen(now(), request.hours);
        request.events.add("reopened");
    }

    @Override
    public Optional<Instant> nextClockMoment(long id) {
        return requests.get(id).nextRing();
    }

    @Override
    public void ringClocks(long id) {
        PaperRequest request = requests.get(id);
        note(request, request.response);
        note(request, request.resolution);
        request.clocks(clock -> clock.warn(now()).expire(now()));
    }

    @Override
    public OpeningHours hours(long id) {
        return requests.get(id).hours;
    }

    private static void note(PaperRequest request, PromiseClock clock) {
        if (clock.isOver(now())) {
            request.events.add("breached " + clock.kind());
        } else if (clock.isWarningDue(now())) {
            request.events.add("warned of " + clock.kind());
        }
    }
}
