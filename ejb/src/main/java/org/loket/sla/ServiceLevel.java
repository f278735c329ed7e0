package org.loket.sla;

import java.time.Duration;
import java.util.Objects;

/**
 * What a team promises: how much opening time may pass until the first response and until the
 * resolution.
 *
 * @param key how services refer to it
 * @param response opening time until somebody answers, in whole minutes
 * @param resolution opening time until the request is resolved, in whole minutes; not shorter than
 *     the response
 * @param warnPercent how much of a promise may be used up before a warning, 1 to 99
 */
public record ServiceLevel(String key, Duration response, Duration resolution, int warnPercent) {

    public ServiceLevel {
        Objects.requireNonNull(key, "key");
        if (response.toMinutes() < 1 || resolution.compareTo(response) < 0) {
            throw new IllegalArgumentException(
                    "Service level %s cannot promise a response in %s and a resolution in %s"
                            .formatted(key, response, resolution));
        }
        if (warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException(
                    "Service level %s cannot warn at %d %%".formatted(key, warnPercent));
        }
    }

    /** The opening time promised for that. */
    public Duration promised(PromiseKind kind) {
        return kind == PromiseKind.RESPONSE ? response : resolution;
    }

    /** The opening time after which to warn that this promise is in danger. */
    public Duration warnAfter(PromiseKind kind) {
        return promised(kind).multipliedBy(warnPercent).dividedBy(100);
    }
}
