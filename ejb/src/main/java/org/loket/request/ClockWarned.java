package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A promised time comes near. */
public record ClockWarned(
        RequestFacts request, org.loket.sla.PromiseKind promise, java.time.Instant due)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("promise", promise.name(), "due", due.toString());
    }
}
