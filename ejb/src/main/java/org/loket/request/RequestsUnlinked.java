package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A colleague said that one request has nothing to do with another after all. */
public record RequestsUnlinked(String number, String other) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(number);
    }

    @Override
    public Map<String, String> before() {
        return Map.of("other", other);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("other", "");
    }
}
