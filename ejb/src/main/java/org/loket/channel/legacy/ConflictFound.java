package org.loket.channel.legacy;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/**
 * What another system says does not go with what happened here.
 *
 * @param request null if it is about none that we know
 */
public record ConflictFound(String request, String system, String number, ConflictKind kind)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.ofNullable(request);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("system", system, "number", number, "conflict", kind.name());
    }
}
