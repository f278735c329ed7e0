package org.loket.channel.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Message identifiers (RFC 5322 §3.6.4). All mails of a request hang on one root, which follows
 * from its number, so that mail programs show them as one conversation.
 */
final class MessageIds {

    private static final Pattern OURS =
            Pattern.compile("<(\\d{4}-\\d{6,9})(?:\\.[0-9a-f-]{36})?@[^@]+>");

    private MessageIds() {}

    /** The root of a request's conversation; the confirmation bears it. */
    static String root(String number, String from) {
        return "<" + number + "@" + host(from) + ">";
    }

    /** A new one that nobody can guess. */
    static String next(String number, String from) {
        return "<" + number + "." + UUID.randomUUID() + "@" + host(from) + ">";
    }

    /** The number in an identifier of the form of a root or of a later one; it may be made up. */
    static Optional<String> request(String messageId) {
        Matcher ours = OURS.matcher(messageId);
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }

    private static String host(String from) {
        String address = from.endsWith(">") ? from.substring(0, from.length() - 1) : from;
        return address.substring(address.lastIndexOf('@') + 1).strip();
    }
}
