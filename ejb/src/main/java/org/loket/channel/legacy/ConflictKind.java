package org.loket.channel.legacy;

/** Why what another system says cannot simply be taken over. */
public enum ConflictKind {
    /** We know no request by that number, or another one than it says. */
    UNKNOWN,
    /** It was changed here and there, and neither knew of the other. */
    BOTH,
    /** It is older than what we heard last. */
    LATE,
    /** The process does not wait for that. */
    UNEXPECTED
}
