package org.loket.channel.legacy;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A request got the number under which another system knows it. */
public record RequestLinked(String request, String system, String number) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("system", system, "number", number);
    }
}
