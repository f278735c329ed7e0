package org.loket.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the trail as an auditor reads it.
 *
 * @param details before and after as JSON: {@code {"before":{…},"after":{…}}}
 */
public record TrailEntry(
        long id,
        Instant at,
        String who,
        String what,
        Optional<String> requestNumber,
        String details,
        Optional<Long> position) {

    TrailEntry(
            long id,
            Instant at,
            String who,
            String what,
            String requestNumber,
            String details,
            Long position) {
        this(
                id,
                at,
                who,
                what,
                Optional.ofNullable(requestNumber),
                details,
                Optional.ofNullable(position));
    }
}
