package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** The desk answered or delivered. */
public record RequestResolved(RequestFacts request) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("status", request.status().name());
    }
}
