package org.loket.channel.mail;

import java.util.UUID;

/**
 * Message identifiers (RFC 5322 §3.6.4). All mails of a request hang on one root, which follows
 * from its number, so that mail programs show them as one conversation.
 */
final class MessageIds {

    private MessageIds() {}

    /** The root of a request's conversation; the confirmation bears it. */
    static String root(String number, String from) {
        return "<" + number + "@" + host(from) + ">";
    }

    /** A new one that nobody can guess. */
    static String next(String number, String from) {
        return "<" + number + "." + UUID.randomUUID() + "@" + host(from) + ">";
    }

    private static String host(String from) {
        String address = from.endsWith(">") ? from.substring(0, from.length() - 1) : from;
        return address.substring(address.lastIndexOf('@') + 1).strip();
    }
}
