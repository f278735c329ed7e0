package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A colleague let somebody take part in a request, or take part no more. */
public record ParticipantsChanged(String number, int others) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(number);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("others", Integer.toString(others));
    }
}
