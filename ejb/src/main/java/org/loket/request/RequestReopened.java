package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** The requester says that it is not settled. {@code before} is where it stood: a closed request needs a new process instance. */
public record RequestReopened(RequestFacts request, Status before) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("status", request.status().name());
    }
}
