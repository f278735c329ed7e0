package org.loket.web.desk;

import java.time.Duration;
import java.time.Instant;
import org.loket.request.TaskRow;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;
import org.loket.sla.PromiseState;
import org.loket.web.look.ClockFace;
import org.loket.web.look.When;

/** Draws clocks whose bars count opening time only, and which turn warm when we are warned. */
final class DueClock {

    private final Instant now;
    private final When when;

    DueClock(Instant now, When when) {
        this.now = now;
        this.when = when;
    }

    ClockFace of(TaskRow row, OpeningHours hours) {
        if (row.waiting() || !row.timed()) return new ClockFace(when.standsStill(), "hold", 50);
        boolean warned =
                row.warnAt() == null
                        || !now.isBefore(row.warnAt())
                        || !row.warnAt().isBefore(row.dueAt());
        return running(row.dueAt(), warned, spent(row.openedAt(), row.dueAt(), hours));
    }

    /** A promise that is not kept yet. */
    ClockFace of(PromiseClock clock, OpeningHours hours) {
        int spent = (int) Math.round(100 * clock.fraction(now, hours));
        if (clock.state() == PromiseState.PAUSED) {
            return new ClockFace(when.standsStill(), "hold", spent);
        }
        return running(clock.dueAt(), clock.warned() || clock.isWarningDue(now), spent);
    }

    /** A promise that was broken and still waits to be kept. */
    ClockFace late(Instant due) {
        return running(due, true, 100);
    }

    private ClockFace running(Instant due, boolean warned, int spent) {
        boolean late = !due.isAfter(now);
        String tone = late ? "bad" : warned ? "warm" : "";
        return new ClockFace(when.left(due, now), tone, late ? 100 : spent);
    }

    private int spent(Instant from, Instant due, OpeningHours hours) {
        Duration all = hours.between(from, due);
        if (all.isZero()) return 0;
        return (int) Math.min(100, 100 * hours.between(from, now).toSeconds() / all.toSeconds());
    }
}
