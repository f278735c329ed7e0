package org.loket.channel.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long to wait before the next try. */
final class Pauses {

    /** A call that is not taken is tried for more than a day, as Standard Webhooks proposes. */
    private static final List<Duration> OF_CALL =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14));

    private static final List<Duration> OF_HOOK =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1));

    private Pauses() {}

    /**
     * When to make a call again.
     *
     * @param failed how often it has failed by now, at least once
     * @return empty if it has been tried often enough
     */
    static Optional<Instant> ofCall(int failed, Instant now) {
        return failed <= OF_CALL.size()
                ? Optional.of(now.plus(OF_CALL.get(failed - 1)))
                : Optional.empty();
    }

    /**
     * How long a system is left alone.
     *
     * @param failed how many calls in a row it has not taken, at least one
     */
    static Duration ofHook(int failed) {
        return OF_HOOK.get(Math.min(failed, OF_HOOK.size()) - 1);
    }
}
