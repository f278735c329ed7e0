package org.loket.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The only place that asks what time it is; whoever calculates takes the instant as an argument.
 */
@ApplicationScoped
public class Clock {

    private static final ThreadLocal<Instant> SET = new ThreadLocal<>();

    /**
     * Now, in microseconds: what both databases keep, so that a stored instant equals the one in
     * memory.
     */
    public Instant now() {
        Instant set = SET.get();
        return (set != null ? set : Instant.now()).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Runs work on this thread as if it happened at the given moment: for imports of what happened
     * before.
     */
    public static void at(Instant moment, Runnable work) {
        Instant before = SET.get();
        SET.set(moment);
        try {
            work.run();
        } finally {
            if (before == null) {
                SET.remove();
            } else {
                SET.set(before);
            }
        }
    }
}
