package org.loket.channel.mail;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A mail could not be sent, and is not tried again by itself. */
public record MailParked(String number, MailKind kind, int attempts) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(number);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("kind", kind.name(), "attempts", Integer.toString(attempts));
    }
}
