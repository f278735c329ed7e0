package org.loket.request;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/**
 * A request was filed; its process starts in the same transaction.
 *
 * @param message id of what was said first
 * @param submission token of the form that was handed in
 * @param confirm whether the requester is told
 */
public record RequestFiled(
        RequestFacts request, Channel channel, long message, String submission, boolean confirm)
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
