package org.loket.channel.mail;

import java.time.Instant;
import java.util.List;
import org.loket.kernel.Keyset;
import org.loket.request.Participant;

/**
 * What became of a mail.
 *
 * @param request number of the request it is about
 * @param reply id of the request's message whose text it carries; null if it carries none
 * @param nextAttempt when it is tried next; for a parked mail when it was parked
 * @param error why the last try failed; null if it did not
 * @param sentAt when the mail server took it; null if it has not yet
 * @param copiesAs who gets it too, as the outbox keeps it
 * @param blindAs who gets it unseen, as the outbox keeps it
 * @param bouncedAt when it came back; null if it did not
 * @param bounceReason why it came back; null if it did not
 * @param emptiedAt when its words were let go; null while they are kept
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
        String copiesAs,
        String blindAs,
        Instant bouncedAt,
        String bounceReason,
        Instant emptiedAt) {

    public boolean sent() {
        return status == MailStatus.SENT;
    }

    public boolean waiting() {
        return status == MailStatus.WAITING;
    }

    public boolean parked() {
        return status == MailStatus.PARKED;
    }

    /** It did not arrive, and nothing more is done about it by itself. */
    public boolean failed() {
        return parked() || bouncedAt != null;
    }

    /** It can be tried again: its words are still there. */
    public boolean again() {
        return failed() && emptiedAt == null;
    }

    /** What a mail server said; empty if none did. */
    public String said() {
        if (bouncedAt != null) return bounceReason == null ? "" : bounceReason;
        return error == null ? "" : error;
    }

    public MailTrouble trouble() {
        return MailTrouble.of(said());
    }

    public List<Participant> copies() {
        return Envelope.read(copiesAs);
    }

    public List<Participant> blindCopies() {
        return Envelope.read(blindAs);
    }

    Keyset place() {
        return new Keyset(nextAttempt, id);
    }
}
