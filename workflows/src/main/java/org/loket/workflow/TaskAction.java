package org.loket.workflow;

/**
 * Something that the process offers to whoever has a task.
 *
 * @param key what the process is told
 * @param name what the button says
 * @param says to whom the text that goes with it is written
 * @param textNeeded whether there must be such a text
 * @param teamNeeded whether a team must be named
 * @param main the usual way on
 */
public record TaskAction(
        String key, String name, Says says, boolean textNeeded, boolean teamNeeded, boolean main) {

    /** Who reads what an agent writes with an action. */
    public enum Says {
        /** The requester. */
        REPLY,
        /** Colleagues only. */
        NOTE
    }
}
