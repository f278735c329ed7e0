package org.loket.request;

import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/** A colleague corrected where we write to about a request. */
public record RequesterReaddressed(RequestFacts request) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request.number());
    }
}
