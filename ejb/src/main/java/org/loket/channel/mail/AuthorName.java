package org.loket.channel.mail;

/** How mails to requesters name the colleague who wrote. */
public enum AuthorName {
    FULL,
    FIRST,
    /** Not at all: the team has written. */
    TEAM;

    String of(String person, String team) {
        return switch (this) {
            case FULL -> person;
            case FIRST -> person.strip().split("\\s+", 2)[0];
            case TEAM -> team;
        };
    }
}
