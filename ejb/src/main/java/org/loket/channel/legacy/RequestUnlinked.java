package org.loket.channel.legacy;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** The other system's number does not stand for this request any more. */
public record RequestUnlinked(String request, String system, String number)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request);
    }

    @Override
    public Map<String, String> before() {
        return Map.of("system", system, "number", number);
    }
}
