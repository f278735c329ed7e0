package org.loket.kernel;

import java.util.function.Supplier;

/**
 * Lets Loket's own threads act for a person whom they have established otherwise, such as the
 * sender of a mail. The directory honours it only where the container says that the caller is
 * {@code system}.
 */
public final class OnBehalf {

    private static final ThreadLocal<String> PERSON = new ThreadLocal<>();

    private OnBehalf() {}

    /** Does the work as if this person called. */
    public static <T> T of(String username, Supplier<T> work) {
        String before = PERSON.get();
        PERSON.set(username);
        try {
            return work.get();
        } finally {
            if (before == null) {
                PERSON.remove();
            } else {
                PERSON.set(before);
            }
        }
    }

    /** The username; null if nobody is acted for. */
    public static String who() {
        return PERSON.get();
    }
}
