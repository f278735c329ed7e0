package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** Somebody of the desk left a note that the requester does not see. */
public record NoteAdded(RequestFacts request, String author, long message)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("message", Long.toString(message));
    }
}
