package org.loket.channel.legacy;

/** What became of a row. */
public enum Verdict {
    FILED,
    /** It was filed before, and says the same. */
    REPEATED,
    /** It was filed before; what is new was said in the request. */
    UPDATED,
    REJECTED
}
