package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** The requester wrote. {@code was} is where the request stood then. */
public record ReplyReceived(RequestFacts request, Status was, Channel channel, long message)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of("message", Long.toString(message), "channel", channel.name());
    }
}
