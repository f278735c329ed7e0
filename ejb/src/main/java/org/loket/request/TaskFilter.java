package org.loket.request;

import java.util.Optional;

/**
 * Which open tasks to list.
 *
 * @param team key of one of the caller's teams; empty for all of them
 */
public record TaskFilter(
        View view, Optional<String> team, Optional<String> service, boolean urgentOnly) {

    public enum View {
        /** What the caller has claimed. */
        MINE,
        TEAM,
        /** What nobody has claimed. */
        UNASSIGNED,
        LATE,
        /** What waits for the requester. */
        WAITING
    }

    public static TaskFilter of(View view) {
        return new TaskFilter(view, Optional.empty(), Optional.empty(), false);
    }
}
