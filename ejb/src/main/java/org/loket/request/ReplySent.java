package org.loket.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loket.kernel.RecordedEvent;

/**
 * Somebody of the desk wrote to the requester.
 *
 * @param others who gets it too, as they take part
 * @param blind addresses that get it without the others knowing
 */
public record ReplySent(
        RequestFacts request,
        String author,
        String text,
        long message,
        List<Participant> others,
        List<String> blind)
        implements RecordedEvent {

    /** Nobody else gets it. */
    public ReplySent(RequestFacts request, String author, String text, long message) {
        this(request, author, text, message, List.of(), List.of());
    }

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        Map<String, String> after = new TreeMap<>();
        after.put("message", Long.toString(message));
        after.put("length", Integer.toString(text.length()));
        if (!others.isEmpty()) after.put("copies", Integer.toString(others.size()));
        if (!blind.isEmpty()) after.put("blind", Integer.toString(blind.size()));
        return after;
    }
}
