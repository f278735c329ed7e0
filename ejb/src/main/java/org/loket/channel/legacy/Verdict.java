package org.loket.channel.legacy;

/** What became of a row. */
public enum Verdict {
    FILED,
    /** It was filed before, and says the same. */
    REPEATED,
    /** What is new with a case that is known was taken over in the request. */
    UPDATED,
    /** What it says does not go with what happened here; a person decides. */
    CONFLICT,
    REJECTED
}
