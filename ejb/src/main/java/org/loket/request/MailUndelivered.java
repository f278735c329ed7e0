package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** What we wrote to the requester came back. {@code was} is where the request stood then. */
public record MailUndelivered(RequestFacts request, Status was) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("status", was.name());
    }
}
