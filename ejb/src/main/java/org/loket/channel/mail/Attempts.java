package org.loket.channel.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail is tried again: 21 hours in all, then a person has to look. */
final class Attempts {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private Attempts() {}

    /**
     * When to try again.
     *
     * @param failed how often it has failed by now, at least once
     * @return empty if it has been tried often enough
     */
    static Optional<Instant> after(int failed, Instant now) {
        return failed <= PAUSES.size()
                ? Optional.of(now.plus(PAUSES.get(failed - 1)))
                : Optional.empty();
    }
}
