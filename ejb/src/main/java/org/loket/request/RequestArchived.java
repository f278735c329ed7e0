package org.loket.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/**
 * A request that was settled elsewhere was taken over, closed as it is; nobody has to do anything.
 */
public record RequestArchived(RequestFacts request, Channel channel, Instant filedAt)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }

    @Override
    public Map<String, String> after() {
        return Map.of(
                "service",
                request.service(),
                "team",
                request.team(),
                "channel",
                channel.name(),
                "filedAt",
                filedAt.toString());
    }
}
