package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/**
 * The requester says that it is not settled. {@code was} is where it stood: a closed request needs
 * a new process instance.
 */
public record RequestReopened(RequestFacts request, Status was) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("status", request.status().name());
    }
}
