package org.loket.workflow;

import java.util.Locale;

/** When a step of a process stands on the path that a requester sees; property {@code shown}. */
enum Shown {
    /** Before, while and after it happens. */
    ALWAYS,
    /**
     * While and after it happens; before that as something that may happen, in words of its own.
     */
    MAYBE,
    /** While and after it happens. */
    PAST,
    NO;

    static Shown of(String property) {
        return property == null ? NO : valueOf(property.toUpperCase(Locale.ROOT));
    }
}
