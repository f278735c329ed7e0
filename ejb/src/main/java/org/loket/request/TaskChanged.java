package org.loket.request;

/**
 * Something changed in a team's list; told after the commit.
 *
 * @param actor person id of who did it; null if Loket itself
 */
public record TaskChanged(String team, String number, What what, Long actor) {

    public enum What {
        OPENED,
        CLAIMED,
        RELEASED,
        ENDED,
        URGENT
    }
}
