package org.loket.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.loket.kernel.Clock;
import org.loket.request.Hours;
import org.loket.request.RequestView;
import org.loket.request.Voice;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;
import org.loket.sla.PromiseState;
import org.loket.web.look.ClockFace;
import org.loket.web.look.Moments;

/** What was promised to the requester, and how that stands. */
@Named("promises")
@RequestScoped
public class RequestClocks {

    @Inject RequestPage page;
    @Inject Hours calendars;
    @Inject Clock clock;
    @Inject Moments moments;

    private RequestView view;
    private OpeningHours hours;
    private Instant now;
    private DueClock draw;

    /**
     * A promise and how it stands.
     *
     * @param face null if it is settled
     * @param state {@code met}, {@code missed} or {@code open}
     * @param took the opening time that it took
     */
    public record Standing(ClockFace face, String state, String took, Instant due) {}

    @PostConstruct
    void read() {
        view = page.getView();
        hours = calendars.of(view.team());
        now = clock.now();
        draw = new DueClock(now, moments.words());
    }

    public Standing getResponse() {
        boolean answered = view.messages().stream().anyMatch(m -> m.voice() == Voice.REPLY);
        return standing(view.response(), view.open() && !answered);
    }

    public Standing getResolution() {
        return standing(view.resolution(), view.open());
    }

    /** For how much opening time the clock stood still; empty if it did not. */
    public String getStoodStill() {
        PromiseClock resolution = view.resolution();
        Instant until =
                switch (resolution.state()) {
                    case RUNNING -> resolution.since();
                    case PAUSED -> now;
                    case MET, BREACHED -> resolution.endedAt();
                };
        Duration stood =
                hours.between(view.filedAt(), until).minusSeconds(resolution.consumedSeconds());
        return stood.toMinutes() < 1 ? "" : moments.words().duration(stood);
    }

    /**
     * @param awaited what was promised has not happened yet
     */
    private Standing standing(PromiseClock promise, boolean awaited) {
        String took = moments.words().duration(Duration.ofSeconds(promise.consumedSeconds()));
        boolean missed = promise.state() == PromiseState.BREACHED;
        if (promise.state() == PromiseState.MET) {
            return new Standing(null, "met", took, promise.dueAt());
        }
        if (missed && !awaited) return new Standing(null, "missed", took, promise.dueAt());
        ClockFace face = missed ? draw.late(promise.dueAt()) : draw.of(promise, hours);
        return new Standing(face, "open", took, promise.dueAt());
    }
}
