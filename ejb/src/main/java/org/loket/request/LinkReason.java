package org.loket.request;

import java.util.List;
import java.util.Locale;

/** Why one request points to another. */
public enum LinkReason {
    /** Whoever wrote it named the other, and takes no part in that. */
    QUOTED,
    /** It goes on with the other, which had ended long before. */
    FOLLOWS,
    /** It is a part of the other. */
    PART,
    /** It says the same as the other. */
    DUPLICATE,
    /** They have to do with each other. */
    RELATED;

    /** What colleagues can say; the others are found out. */
    public static List<LinkReason> choices() {
        return List.of(RELATED, DUPLICATE, PART);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
