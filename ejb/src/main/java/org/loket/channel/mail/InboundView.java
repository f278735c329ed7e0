package org.loket.channel.mail;

import java.time.Instant;
import java.util.List;
import org.loket.kernel.Keyset;

/**
 * A mail that reached us and what became of it.
 *
 * @param mailbox the address at which it arrived
 * @param size in bytes
 * @param sender the address it names; null before it was read, and if it names none
 * @param verdict null while it is not judged
 * @param reason key of the text that says why; null while it is not judged
 * @param values what is put into that text
 * @param request number of the request it belongs to; null if to none
 * @param nextAttempt when it is judged next; for a parked mail when it was parked
 * @param error why the last try failed; null if it did not
 */
public record InboundView(
        long id,
        String mailbox,
        Instant receivedAt,
        long size,
        String sender,
        String senderName,
        String subject,
        String messageId,
        InboundStatus status,
        Verdict verdict,
        String reason,
        List<String> values,
        String request,
        int attempts,
        Instant nextAttempt,
        String error,
        Instant judgedAt) {

    public boolean judged() {
        return status == InboundStatus.JUDGED;
    }

    public boolean parked() {
        return status == InboundStatus.PARKED;
    }

    Keyset place() {
        return new Keyset(receivedAt, id);
    }
}
