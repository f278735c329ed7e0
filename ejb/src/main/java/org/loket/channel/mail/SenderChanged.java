package org.loket.channel.mail;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/**
 * As what a team's mails leave was changed, or let go.
 *
 * @param address empty if it has none of its own
 */
public record SenderChanged(String team, String address, boolean own) implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of("team", team, "address", address, "own", Boolean.toString(own));
    }
}
