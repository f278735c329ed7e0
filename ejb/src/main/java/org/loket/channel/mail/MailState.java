package org.loket.channel.mail;

import java.time.Instant;
import org.loket.kernel.Keyset;

/**
 * What became of a mail.
 *
 * @param request number of the request it is about
 * @param reply id of the request's message whose text it carries; null if it carries none
 * @param nextAttempt when it is tried next; for a parked mail when it was parked
 * @param error why the last try failed; null if it did not
 * @param bounce why it came back, as the other server said; null if it did not
 * @param sentAt when the mail server took it; null if it has not yet
 */
public record MailState(
        long id,
        MailKind kind,
        String request,
        Long reply,
        String recipient,
        MailStatus status,
        int attempts,
        Instant nextAttempt,
        String error,
        Instant createdAt,
        Instant sentAt,
        String bounce) {

    public boolean sent() {
        return status == MailStatus.SENT;
    }

    public boolean waiting() {
        return status == MailStatus.WAITING;
    }

    public boolean parked() {
        return status == MailStatus.PARKED;
    }

    Keyset place() {
        return new Keyset(nextAttempt, id);
    }
}
