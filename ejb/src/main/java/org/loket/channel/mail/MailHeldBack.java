package org.loket.channel.mail;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/**
 * A mail that nobody wrote was not sent.
 *
 * @param why {@code many}: its address had many of them lately; {@code address}: a mail came back
 *     from there
 */
public record MailHeldBack(String number, MailKind kind, String why) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(number);
    }

    @Override
    public Map<String, String> after() {
        return Map.of("kind", kind.name(), "why", why);
    }
}
