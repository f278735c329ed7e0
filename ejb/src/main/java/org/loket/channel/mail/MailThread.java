package org.loket.channel.mail;

import java.util.List;
import java.util.Optional;

/**
 * Where a mail stands in its conversation (RFC 5322 §3.6.4).
 *
 * @param answers the Message-ID of what it answers
 * @param references the Message-IDs before it, the oldest first
 */
record MailThread(Optional<String> answers, List<String> references) {

    /** The first of its conversation. */
    static final MailThread NEW = new MailThread(Optional.empty(), List.of());

    static MailThread answering(String messageId) {
        return new MailThread(Optional.of(messageId), List.of(messageId));
    }
}
