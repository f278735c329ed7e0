package org.loket.mime;

import java.util.Locale;
import java.util.Optional;

/** What became of a mail for one recipient (RFC 3464 §2.3.3), or what the recipient did. */
public enum DeliveryAction {
    FAILED,
    DELAYED,
    DELIVERED,
    /** Handed to a server that tells no more. */
    RELAYED,
    /** Went to the members of a list. */
    EXPANDED,
    /** The recipient says it is unwanted (RFC 5965). */
    COMPLAINT;

    /** Also what servers write instead of the words of the standard. */
    static Optional<DeliveryAction> said(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("deliver")) return Optional.of(DELIVERED);
        if (word.startsWith("relay")) return Optional.of(RELAYED);
        if (word.startsWith("expand")) return Optional.of(EXPANDED);
        if (word.startsWith("delay") || word.startsWith("defer")) return Optional.of(DELAYED);
        boolean failed =
                word.matches("(?s)(fail|expire|undeliver|bounce|reject|error|hardbounce).*");
        return failed ? Optional.of(FAILED) : Optional.empty();
    }
}
