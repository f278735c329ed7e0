package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** Somebody of the desk wrote to the requester. */
public record ReplySent(RequestFacts request, String author, String text, long message)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("message", Long.toString(message), "length", Integer.toString(text.length()));
    }
}
