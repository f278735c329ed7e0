package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** Somebody gave a task back to the team. */
public record TaskReleased(RequestFacts request, String team, String task, String who)
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
