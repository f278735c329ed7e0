package org.loket.channel.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a mail did not arrive, as far as people can do something about it (RFC 3463). */
public enum MailTrouble {
    /** There is no such mailbox. */
    NO_SUCH_ADDRESS("5.1.1", "5.1.6", "5.1.10"),
    /** The address is written as none is, or its domain does not exist. */
    NO_ADDRESS("5.1.2", "5.1.3", "5.4.4", "5.1.8"),
    /** The mailbox takes no more. */
    FULL("5.2.2", "4.2.2"),
    /** It is closed for now or for good. */
    CLOSED("5.2.1", "5.2.0", "4.2.1"),
    TOO_LARGE("5.2.3", "5.3.4"),
    /** Taken for unwanted, or not allowed. */
    REFUSED("5.7"),
    /** Nobody answered for days. */
    UNREACHABLE("4.4", "5.4"),
    OTHER;

    private static final Pattern CODE = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private final List<String> codes;

    MailTrouble(String... codes) {
        this.codes = List.of(codes);
    }

    /**
     * @param reason what a mail server said
     */
    static MailTrouble of(String reason) {
        String said = reason.toLowerCase(Locale.ROOT);
        Matcher code = CODE.matcher(said);
        if (code.find()) {
            Optional<MailTrouble> known = byCode(code.group(1));
            if (known.isPresent()) return known.get();
        }
        return byWords(said);
    }

    private static Optional<MailTrouble> byCode(String code) {
        MailTrouble found = null;
        int longest = 0;
        for (MailTrouble each : values()) {
            for (String start : each.codes) {
                boolean fits = code.equals(start) || code.startsWith(start + ".");
                if (fits && start.length() > longest) {
                    found = each;
                    longest = start.length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static MailTrouble byWords(String said) {
        if (has(
                said,
                "user unknown",
                "no such user",
                "unknown user",
                "does not exist",
                "unknown recipient",
                "not found",
                "no mailbox")) {
            return NO_SUCH_ADDRESS;
        }
        if (has(said, "domain", "local address", "illegal", "missing final")) return NO_ADDRESS;
        if (has(said, "quota", "mailbox full", "mailbox is full", "over quota")) return FULL;
        if (has(said, "too large", "size limit", "message size")) return TOO_LARGE;
        if (has(said, "disabled", "inactive")) return CLOSED;
        if (has(said, "spam", "policy", "denied", "blocked", "rejected", "relay")) return REFUSED;
        if (has(said, "timed out", "timeout", "connection refused", "unreachable"))
            return UNREACHABLE;
        return OTHER;
    }

    private static boolean has(String said, String... words) {
        for (String word : words) {
            if (said.contains(word)) return true;
        }
        return false;
    }
}
