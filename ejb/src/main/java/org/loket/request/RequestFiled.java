package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A request was filed; its process starts in the same transaction. */
public record RequestFiled(RequestFacts request, Channel channel, long message)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of(
                "service", request.service(), "team", request.team(), "channel", channel.name());
    }
}
