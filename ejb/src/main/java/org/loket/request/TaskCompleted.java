package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/**
 * Somebody did a task.
 *
 * @param task id of the BPMN element
 * @param action what was decided, as the process names it
 */
public record TaskCompleted(RequestFacts request, String team, String task, String action)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("task", task, "action", action, "team", team);
    }
}
