package org.loket.channel.legacy;

import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** An administrator has another system told again what it did not take. */
public record ChangeToldAgain(String request) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request);
    }
}
