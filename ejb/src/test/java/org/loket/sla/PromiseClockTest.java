package org.loket.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.loket.sla.PromiseKind.RESOLUTION;
import static org.loket.sla.PromiseKind.RESPONSE;
import static org.loket.sla.PromiseState.BREACHED;
import static org.loket.sla.PromiseState.MET;
import static org.loket.sla.PromiseState.PAUSED;
import static org.loket.sla.PromiseState.RUNNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseClockTest {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private final OpeningHours office =
            new OpeningHours(PRAGUE, Opening.onWeekdays("09:00", "17:00"), List.of());
    private final ServiceLevel level =
            new ServiceLevel("standard", Duration.ofHours(4), Duration.ofHours(10), 80);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PRAGUE).toInstant();
    }

    private PromiseClock resolution(String start) {
        return PromiseClock.start(RESOLUTION, level, at(start), office);
    }

    @Test
    void a_clock_started_at_night_is_due_counting_from_the_morning() {
        PromiseClock clock = PromiseClock.start(RESPONSE, level, at("2026-03-02T22:00"), office);
        assertThat(clock.state()).isEqualTo(RUNNING);
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-03T13:00"));
        assertThat(clock.warnAt()).isEqualTo(at("2026-03-03T12:12"));
        assertThat(clock.nextRing()).contains(clock.warnAt());
    }

    @Test
    void waiting_for_the_requester_moves_the_due_time_by_the_opening_time_waited() {
        PromiseClock clock = resolution("2026-03-02T10:00");
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-03T12:00"));
        PromiseClock paused = clock.pause(at("2026-03-02T14:00"), office);
        assertThat(paused.state()).isEqualTo(PAUSED);
        assertThat(paused.dueAt()).isNull();
        assertThat(paused.nextRing()).isEmpty();
        assertThat(paused.fraction(at("2026-03-05T12:00"), office)).isEqualTo(0.4);
        PromiseClock resumed = paused.resume(at("2026-03-04T16:00"), office);
        assertThat(resumed.dueAt()).isEqualTo(at("2026-03-05T14:00"));
        assertThat(resumed.warnAt()).isEqualTo(at("2026-03-05T12:00"));
        assertThat(resumed.consumed(at("2026-03-04T17:00"), office)).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void pausing_and_resuming_many_times_adds_up() {
        PromiseClock clock = resolution("2026-03-02T09:00");
        for (int hour = 9; hour < 17; hour++) {
            Instant half = at("2026-03-02T%02d:30".formatted(hour));
            clock = clock.pause(half, office).resume(half.plusSeconds(1800), office);
        }
        assertThat(clock.consumed(at("2026-03-02T17:00"), office)).isEqualTo(Duration.ofHours(4));
        assertThat(clock.remaining(at("2026-03-02T17:00"), office)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void the_bar_fills_with_opening_time_only() {
        PromiseClock clock = resolution("2026-03-06T12:00");
        assertThat(clock.fraction(at("2026-03-06T12:00"), office)).isZero();
        assertThat(clock.fraction(at("2026-03-06T17:00"), office)).isEqualTo(0.5);
        assertThat(clock.fraction(at("2026-03-08T12:00"), office)).isEqualTo(0.5);
        assertThat(clock.fraction(at("2026-03-09T12:00"), office)).isCloseTo(0.8, within(1e-9));
        assertThat(clock.fraction(at("2026-03-19T12:00"), office)).isEqualTo(1);
    }

    @Test
    void a_promise_kept_in_time_is_met() {
        PromiseClock met = resolution("2026-03-02T10:00").meet(at("2026-03-02T16:00"), office);
        assertThat(met.state()).isEqualTo(MET);
        assertThat(met.endedAt()).isEqualTo(at("2026-03-02T16:00"));
        assertThat(met.dueAt()).isEqualTo(at("2026-03-03T12:00"));
        assertThat(met.nextRing()).isEmpty();
        assertThat(met.fraction(at("2026-06-01T12:00"), office)).isEqualTo(0.6);
    }

    @Test
    void a_promise_can_be_met_while_waiting_for_the_requester() {
        PromiseClock paused = resolution("2026-03-02T10:00").pause(at("2026-03-02T12:00"), office);
        PromiseClock met = paused.meet(at("2026-03-20T12:00"), office);
        assertThat(met.state()).isEqualTo(MET);
        assertThat(met.consumed(at("2026-03-20T12:00"), office)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_promise_kept_too_late_is_breached_even_if_no_timer_rang() {
        PromiseClock clock = resolution("2026-03-02T10:00");
        PromiseClock late = clock.meet(at("2026-03-03T12:00:01"), office);
        assertThat(late.state()).isEqualTo(BREACHED);
        assertThat(late.endedAt()).isEqualTo(at("2026-03-03T12:00"));
        assertThat(clock.pause(at("2026-03-04T12:00"), office)).isEqualTo(late);
    }

    @Test
    void a_timer_that_rings_too_early_changes_nothing() {
        PromiseClock clock = resolution("2026-03-02T10:00");
        assertThat(clock.expire(at("2026-03-03T11:59:59"))).isSameAs(clock);
        assertThat(clock.warn(at("2026-03-02T11:00"))).isSameAs(clock);
        PromiseClock paused = clock.pause(at("2026-03-02T11:00"), office);
        assertThat(paused.expire(at("2026-04-01T12:00"))).isSameAs(paused);
        assertThat(paused.warn(at("2026-04-01T12:00"))).isSameAs(paused);
    }

    @Test
    void warns_once_and_then_rings_at_the_end() {
        PromiseClock clock = resolution("2026-03-02T10:00");
        Instant warning = at("2026-03-03T10:00");
        assertThat(clock.nextRing()).contains(warning);
        PromiseClock warned = clock.warn(warning);
        assertThat(warned.isWarningDue(warning)).isFalse();
        assertThat(warned.nextRing()).contains(at("2026-03-03T12:00"));
        PromiseClock again = warned.pause(warning, office).resume(at("2026-03-04T10:00"), office);
        assertThat(again.warnAt()).isNull();
        assertThat(again.nextRing()).contains(at("2026-03-04T12:00"));
    }

    @Test
    void a_warning_missed_before_a_pause_is_due_at_once_after_it() {
        PromiseClock paused = resolution("2026-03-02T10:00").pause(at("2026-03-03T11:00"), office);
        PromiseClock resumed = paused.resume(at("2026-03-05T10:00"), office);
        assertThat(resumed.isWarningDue(at("2026-03-05T10:00"))).isTrue();
    }

    @Test
    void the_end_breaches_a_running_promise_for_good() {
        Instant late = at("2026-03-03T12:00:05");
        PromiseClock breached = resolution("2026-03-02T10:00").expire(late);
        assertThat(breached.state()).isEqualTo(BREACHED);
        assertThat(breached.endedAt()).isEqualTo(at("2026-03-03T12:00"));
        assertThat(breached.fraction(late, office)).isEqualTo(1);
        assertThat(breached.pause(late, office)).isSameAs(breached);
        assertThat(breached.resume(late, office)).isSameAs(breached);
        assertThat(breached.meet(late, office)).isSameAs(breached);
        assertThat(breached.reopen(late, office)).isSameAs(breached);
    }

    @Test
    void a_reopened_promise_runs_on_from_what_it_had_used() {
        PromiseClock met = resolution("2026-03-02T10:00").meet(at("2026-03-02T16:00"), office);
        PromiseClock reopened = met.reopen(at("2026-03-10T09:00"), office);
        assertThat(reopened.state()).isEqualTo(RUNNING);
        assertThat(reopened.endedAt()).isNull();
        assertThat(reopened.dueAt()).isEqualTo(at("2026-03-10T13:00"));
    }

    @Test
    void service_levels_that_cannot_be_kept_or_warned_of_are_refused() {
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> new ServiceLevel("x", Duration.ZERO, hour, 80))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceLevel("x", hour.multipliedBy(2), hour, 80))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceLevel("x", hour, hour, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceLevel("x", hour, hour, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
