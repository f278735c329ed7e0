package org.loket.workflow;

import java.time.Instant;

/**
 * A version of a model that was published.
 *
 * @param at when
 * @param by who did; null if it came with Loket
 * @param why what they said about it; null if it came with Loket
 * @param backTo the older version that it repeats, 0 if none
 * @param running requests whose process follows it; 0 for decisions
 * @param incidents steps of those that failed for good
 */
public record ModelVersion(
        int version, Instant at, String by, String why, int backTo, int running, int incidents) {

    /** Came with Loket. */
    public boolean delivered() {
        return by == null;
    }
}
