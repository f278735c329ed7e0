package org.loket.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.loket.directory.Caller;
import org.loket.kernel.Language;
import org.loket.request.Closure;
import org.loket.request.RequestFacts;
import org.loket.request.Status;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;
import org.loket.sla.PromiseKind;
import org.loket.sla.ServiceLevel;

/** A request without a database, with real clocks: first response in 4 hours, resolution in 16. */
final class PaperRequest {

    static final ServiceLevel LEVEL =
            new ServiceLevel("usual", Duration.ofHours(4), Duration.ofHours(16), 75);

    final long id;
    final Caller requester;
    final String service;
    final String kind;
    final String process;
    final String subject;
    final OpeningHours hours;
    final List<String> events = new ArrayList<>();

    String team;
    int priority;
    Status status = Status.RECEIVED;
    Closure closure;
    PromiseClock response;
    PromiseClock resolution;

    PaperRequest(
            long id,
            String process,
            String service,
            String kind,
            String subject,
            Caller requester,
            OpeningHours hours,
            Instant at) {
        this.id = id;
        this.process = process;
        this.service = service;
        this.kind = kind;
        this.subject = subject;
        this.requester = requester;
        this.hours = hours;
        this.team = "civil-affairs";
        response = PromiseClock.start(PromiseKind.RESPONSE, LEVEL, at, hours);
        resolution = PromiseClock.start(PromiseKind.RESOLUTION, LEVEL, at, hours);
    }

    void clocks(UnaryOperator<PromiseClock> change) {
        response = change.apply(response);
        resolution = change.apply(resolution);
    }

    Optional<Instant> nextRing() {
        return Stream.of(response, resolution)
                .flatMap(clock -> clock.nextRing().stream())
                .min(Instant::compareTo);
    }

    static String number(long id) {
        return "2026-%06d".formatted(id);
    }

    RequestFacts facts() {
        return new RequestFacts(
                id,
                number(id),
                subject,
                service,
                kind,
                process,
                team,
                status,
                Language.NL,
                requester.id(),
                requester.name(),
                requester.email(),
                false,
                requester.department().orElse(null),
                Instant.EPOCH,
                resolution.dueAt());
    }
}
