package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** The routing table chose team and priority. */
public record RequestRouted(RequestFacts request, int priority) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("team", request.team(), "priority", Integer.toString(priority));
    }
}
