package org.loket.sla;

import static org.loket.sla.PromiseState.BREACHED;
import static org.loket.sla.PromiseState.MET;
import static org.loket.sla.PromiseState.PAUSED;
import static org.loket.sla.PromiseState.RUNNING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures one promise in opening time. Immutable: each verb returns the clock as it stands
 * afterwards, and a verb that does not apply (pausing a met clock) returns it unchanged, so that a
 * request can pause or resume all its clocks.
 *
 * @param kind what was promised
 * @param state how the promise stands
 * @param promisedSeconds the opening time promised
 * @param warnSeconds the opening time after which to warn
 * @param consumedSeconds the opening time used up until {@code since}, or in all when not running
 * @param warned whether the warning was given
 * @param since running since then; null when not running
 * @param warnAt when to warn; null when not running or already warned
 * @param dueAt when the promise ends; null when paused, kept when met or breached
 * @param endedAt when it was met or breached; null while open
 */
@Embeddable
public record PromiseClock(
        @Enumerated(EnumType.STRING) @Column(name = "kind", length = 10) PromiseKind kind,
        @Enumerated(EnumType.STRING) @Column(name = "state", length = 10) PromiseState state,
        @Column(name = "promised_seconds") long promisedSeconds,
        @Column(name = "warn_seconds") long warnSeconds,
        @Column(name = "consumed_seconds") long consumedSeconds,
        @Column(name = "warned") boolean warned,
        @Column(name = "since") Instant since,
        @Column(name = "warn_at") Instant warnAt,
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "ended_at") Instant endedAt) {

    public PromiseClock {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        if (promisedSeconds <= 0) {
            throw new IllegalArgumentException(
                    "A promise needs time, not %d s".formatted(promisedSeconds));
        }
    }

    /**
     * A clock that starts to run at that time; if the team is closed then, time counts from its
     * next opening.
     */
    public static PromiseClock start(
            PromiseKind kind, ServiceLevel level, Instant at, OpeningHours hours) {
        long promised = level.promised(kind).toSeconds();
        long warn = level.warnAfter(kind).toSeconds();
        return new PromiseClock(kind, PAUSED, promised, warn, 0, false, null, null, null, null)
                .resume(at, hours);
    }

    /**
     * Stops the time, as while the requester has to answer. A promise that is already over is
     * breached instead.
     */
    public PromiseClock pause(Instant at, OpeningHours hours) {
        if (state != RUNNING) {
            return this;
        }
        return isOver(at)
                ? breached()
                : stopped(PAUSED, consumed(at, hours).toSeconds(), null, null);
    }

    /** Lets the time run on and works out anew when the promise ends. */
    public PromiseClock resume(Instant at, OpeningHours hours) {
        if (state != PAUSED) {
            return this;
        }
        Instant due = hours.plus(at, Duration.ofSeconds(promisedSeconds - consumedSeconds));
        Instant warn =
                warned
                        ? null
                        : hours.plus(
                                at, Duration.ofSeconds(Math.max(0, warnSeconds - consumedSeconds)));
        return new PromiseClock(
                kind,
                RUNNING,
                promisedSeconds,
                warnSeconds,
                consumedSeconds,
                warned,
                at,
                warn,
                due,
                null);
    }

    /** The promise was kept, or, if it is already over, breached. */
    public PromiseClock meet(Instant at, OpeningHours hours) {
        if (!state.isOpen()) {
            return this;
        }
        return isOver(at) ? breached() : stopped(MET, consumed(at, hours).toSeconds(), dueAt, at);
    }

    /** The matter is open again: a met clock runs on from what it had used up. */
    public PromiseClock reopen(Instant at, OpeningHours hours) {
        return state == MET ? stopped(PAUSED, consumedSeconds, null, null).resume(at, hours) : this;
    }

    /** The warning was given. Nothing happens before its time. */
    public PromiseClock warn(Instant at) {
        if (!isWarningDue(at)) {
            return this;
        }
        return new PromiseClock(
                kind,
                state,
                promisedSeconds,
                warnSeconds,
                consumedSeconds,
                true,
                since,
                null,
                dueAt,
                endedAt);
    }

    /**
     * The promise is over. Nothing happens before its time: a timer may ring for a due time that
     * has moved since.
     */
    public PromiseClock expire(Instant at) {
        return isOver(at) ? breached() : this;
    }

    public boolean isWarningDue(Instant at) {
        return state == RUNNING && warnAt != null && !at.isBefore(warnAt);
    }

    /** Whether the clock still runs although its promise ended. */
    public boolean isOver(Instant at) {
        return state == RUNNING && !at.isBefore(dueAt);
    }

    /**
     * When something is to be done about this clock next: warn, or end it. Empty when it does not
     * run.
     */
    public Optional<Instant> nextRing() {
        return state == RUNNING
                ? Stream.of(warnAt, dueAt).filter(Objects::nonNull).min(Instant::compareTo)
                : Optional.empty();
    }

    public Duration promised() {
        return Duration.ofSeconds(promisedSeconds);
    }

    /** The opening time used up until then, never more than promised. */
    public Duration consumed(Instant at, OpeningHours hours) {
        Duration before = Duration.ofSeconds(consumedSeconds);
        Duration consumed = state == RUNNING ? before.plus(hours.between(since, at)) : before;
        return consumed.compareTo(promised()) < 0 ? consumed : promised();
    }

    /** The opening time left until the promise ends. */
    public Duration remaining(Instant at, OpeningHours hours) {
        return promised().minus(consumed(at, hours));
    }

    /** How much of the promise is used up: 0 at the start, 1 at its end and after. */
    public double fraction(Instant at, OpeningHours hours) {
        return (double) consumed(at, hours).toMillis() / promised().toMillis();
    }

    private PromiseClock breached() {
        return stopped(BREACHED, promisedSeconds, dueAt, dueAt);
    }

    private PromiseClock stopped(PromiseState next, long consumed, Instant due, Instant ended) {
        return new PromiseClock(
                kind, next, promisedSeconds, warnSeconds, consumed, warned, null, null, due, ended);
    }
}
