package org.loket.kernel;

import java.util.Locale;

/** How a connection to another server is encrypted. */
public enum Encryption {
    /** Not at all: a server on the same machine, or behind a tunnel. */
    NONE,
    /** It begins in the clear and must go on encrypted (RFC 3207). */
    STARTTLS,
    /** From the first byte on (RFC 8314 §3). */
    IMPLICIT;

    /**
     * @param setting {@code false}, {@code true} (STARTTLS), or a name of these
     * @throws IllegalArgumentException if it is none of them
     */
    public static Encryption of(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "false", "none" -> NONE;
            case "true", "starttls" -> STARTTLS;
            case "implicit" -> IMPLICIT;
            default ->
                    throw new IllegalArgumentException(
                            "\"" + setting + "\" is none of false, starttls, implicit");
        };
    }
}
