package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A colleague said that one request has to do with another. */
public record RequestsLinked(String number, String other, LinkReason why) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(number);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("other", other, "why", why.key());
    }
}
