package org.loket.channel.mail;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** Somebody had a received mail judged anew, or filed whatever it looks like. */
public record MailReplayed(long mail, boolean insisted, Optional<String> requestNumber)
        implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of("mail", Long.toString(mail), "insisted", Boolean.toString(insisted));
    }
}
