package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A task came back to whoever had it before. */
public record TaskReturned(RequestFacts request, String team, String task, String who)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("task", task, "who", who);
    }
}
