package org.loket.request;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;
import org.loket.sla.PromiseKind;
import org.loket.sla.PromiseState;
import org.loket.sla.ServiceLevel;

/** What was promised to a requester: a first response and a resolution, each with its clock. */
@Embeddable
class Promises {

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "response_kind"))
    @AttributeOverride(name = "state", column = @Column(name = "response_state"))
    @AttributeOverride(name = "promisedSeconds", column = @Column(name = "response_promised"))
    @AttributeOverride(name = "warnSeconds", column = @Column(name = "response_warn"))
    @AttributeOverride(name = "consumedSeconds", column = @Column(name = "response_consumed"))
    @AttributeOverride(name = "warned", column = @Column(name = "response_warned"))
    @AttributeOverride(name = "since", column = @Column(name = "response_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "response_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "response_due_at"))
    @AttributeOverride(name = "endedAt", column = @Column(name = "response_ended_at"))
    private PromiseClock response;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "resolution_kind"))
    @AttributeOverride(name = "state", column = @Column(name = "resolution_state"))
    @AttributeOverride(name = "promisedSeconds", column = @Column(name = "resolution_promised"))
    @AttributeOverride(name = "warnSeconds", column = @Column(name = "resolution_warn"))
    @AttributeOverride(name = "consumedSeconds", column = @Column(name = "resolution_consumed"))
    @AttributeOverride(name = "warned", column = @Column(name = "resolution_warned"))
    @AttributeOverride(name = "since", column = @Column(name = "resolution_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "resolution_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "resolution_due_at"))
    @AttributeOverride(name = "endedAt", column = @Column(name = "resolution_ended_at"))
    private PromiseClock resolution;

    protected Promises() {}

    static Promises of(ServiceLevel level, Instant filedAt, OpeningHours hours) {
        Promises promises = new Promises();
        promises.response = PromiseClock.start(PromiseKind.RESPONSE, level, filedAt, hours);
        promises.resolution = PromiseClock.start(PromiseKind.RESOLUTION, level, filedAt, hours);
        return promises;
    }

    void respond(Instant at, OpeningHours hours) {
        response = response.meet(at, hours);
    }

    /** Both are kept, or were broken before. */
    void settle(Instant at, OpeningHours hours) {
        change(clock -> clock.resume(at, hours).meet(at, hours));
    }

    /** There is something to resolve again; that we responded stays true. */
    void reopen(Instant at, OpeningHours hours) {
        resolution = resolution.reopen(at, hours);
    }

    void change(UnaryOperator<PromiseClock> change) {
        response = change.apply(response);
        resolution = change.apply(resolution);
    }

    /** When something is to be done about a clock next. */
    Optional<Instant> nextRing() {
        return both().flatMap(clock -> clock.nextRing().stream()).min(Instant::compareTo);
    }

    /**
     * @param open the request is not settled: a resolution that is late still counts
     */
    Optional<Instant> dueAt(boolean open) {
        return both().filter(
                        clock ->
                                clock.state() == PromiseState.RUNNING
                                        || open
                                                && clock == resolution
                                                && clock.state() == PromiseState.BREACHED)
                .map(PromiseClock::dueAt)
                .min(Instant::compareTo);
    }

    Stream<PromiseClock> both() {
        return Stream.of(response, resolution);
    }

    PromiseClock response() {
        return response;
    }

    PromiseClock resolution() {
        return resolution;
    }
}
