package org.loket.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries an auditor wants to see; what is empty does not matter.
 *
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record TrailFilter(
        Optional<String> requestNumber,
        Optional<String> who,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final TrailFilter EVERYTHING =
            new TrailFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public TrailFilter ofRequest(String number) {
        return new TrailFilter(Optional.of(number), who, from, until);
    }

    public TrailFilter by(String person) {
        return new TrailFilter(requestNumber, Optional.of(person), from, until);
    }

    public TrailFilter between(Instant first, Instant end) {
        return new TrailFilter(requestNumber, who, Optional.of(first), Optional.of(end));
    }
}
