package org.loket.workflow;

import java.time.Instant;

/**
 * A step on the path of a request, in the reader's words.
 *
 * @param when when it was done, or since when it is so; null for what has not begun
 */
public record PathStep(String name, State state, Instant when) {

    /** Where a request stands with a step. */
    public enum State {
        DONE,
        NOW,
        NEXT,
        /** Need not happen. */
        MAYBE
    }
}
