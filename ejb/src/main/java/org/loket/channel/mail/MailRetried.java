package org.loket.channel.mail;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** Somebody had parked mails tried again: those of a request, or all of them. */
public record MailRetried(Optional<String> requestNumber, int mails) implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of("mails", Integer.toString(mails));
    }
}
