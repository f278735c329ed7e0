package org.loket.request;

import java.util.Locale;

/** Why one request points to another. */
public enum LinkReason {
    /** Whoever wrote it named the other, and takes no part in that. */
    QUOTED,
    /** It goes on with the other, which had ended long before. */
    FOLLOWS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
