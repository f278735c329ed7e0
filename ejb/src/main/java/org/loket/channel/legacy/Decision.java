package org.loket.channel.legacy;

/** What a person does about a conflict. */
public enum Decision {
    /** What the other system says holds. */
    TAKE,
    /** What stands here holds, and the other system is told again. */
    KEEP,
    /** Nothing comes of it. */
    IGNORE
}
