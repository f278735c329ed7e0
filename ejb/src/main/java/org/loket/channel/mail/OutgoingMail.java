package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Length;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.loket.kernel.Language;

/**
 * A mail that is to leave or has left. It keeps its Message-ID, however often it is tried. Only
 * what changes is written: no driver of PostgreSQL can bind the nulls that rows of an earlier
 * release have in their long texts.
 */
@Entity
@DynamicUpdate
@Table(name = "outbox")
class OutgoingMail {

    private static final int MOST_REASON = 1_000;

    /** Of mails that leave as what the organisation is. */
    private static final Envelope NO_ENVELOPE = new Envelope();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
    @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
    private Long id;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "thread_id")
    private String threadId;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(name = "request_number")
    private String request;

    /** Id of the message of the request whose text it carries; null if it carries none. */
    @Column(name = "reply_id")
    private Long reply;

    private String recipient;

    @Column(name = "recipient_name")
    private String recipientName;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean automatic;
    private String subject;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    private String text;

    /** Says the same as the text; let go once it is sent. */
    @Column(length = Length.LONG32)
    private String html;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;

    /** For a parked mail: when it was parked. */
    @Column(name = "next_attempt")
    private Instant nextAttempt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "bounced_at")
    private Instant bouncedAt;

    @Column(name = "bounce_reason")
    private String bounceReason;

    /** When its words were let go; null while they are kept. */
    @Column(name = "emptied_at")
    private Instant emptiedAt;

    @Embedded private Envelope envelope = new Envelope();

    protected OutgoingMail() {}

    OutgoingMail(
            String request, Recipient recipient, String messageId, String threadId, Instant at) {
        this.request = request;
        this.recipient = recipient.address();
        this.recipientName = recipient.name();
        this.language = recipient.language();
        this.messageId = messageId;
        this.threadId = threadId;
        this.status = MailStatus.WAITING;
        this.createdAt = at;
        this.nextAttempt = at;
    }

    /**
     * Gives it its content, also in the place of an earlier one while its transaction has not
     * ended.
     *
     * @param carried id of the message of the request whose text it carries; null if it carries
     *     none
     */
    void say(MailKind what, Long carried, Written written) {
        kind = what;
        reply = carried;
        automatic = carried == null;
        subject = written.subject();
        text = written.text();
        html = written.html();
    }

    /** Gives it what it has around its words, also in the place of an earlier one. */
    void in(Envelope around) {
        envelope = around;
    }

    void sent(Instant at) {
        status = MailStatus.SENT;
        attempts++;
        sentAt = at;
        lastError = null;
        html = "";
    }

    /** It did not work; is tried again after a pause, or parked after the last try. */
    void failed(String reason, Instant at) {
        attempts++;
        lastError = cut(reason);
        Optional<Instant> again = Attempts.after(attempts, at);
        nextAttempt = again.orElse(at);
        if (again.isEmpty()) status = MailStatus.PARKED;
    }

    /** It cannot work: no use in trying again. */
    void park(String reason, Instant at) {
        attempts++;
        lastError = cut(reason);
        nextAttempt = at;
        status = MailStatus.PARKED;
    }

    /** Starts anew. Nothing happens to a mail that is not parked. */
    boolean retry(Instant at) {
        if (status != MailStatus.PARKED) return false;
        status = MailStatus.WAITING;
        attempts = 0;
        nextAttempt = at;
        return true;
    }

    /**
     * It came back.
     *
     * @return whether that is news
     */
    boolean bounced(String reason, Instant at) {
        if (bouncedAt != null) return false;
        bouncedAt = at;
        bounceReason = cut(reason);
        return true;
    }

    /** Goes to that address instead of the one that it could not reach. */
    void readdress(String address) {
        recipient = address;
    }

    /**
     * Goes out again after it came back: as a new mail, since mail servers drop one that they have
     * seen.
     */
    void again(String newId, String newHtml, Instant at) {
        messageId = newId;
        html = newHtml;
        status = MailStatus.WAITING;
        attempts = 0;
        nextAttempt = at;
        bouncedAt = null;
        bounceReason = null;
    }

    private static String cut(String reason) {
        String line = Plain.line(reason);
        return line.length() <= MOST_REASON ? line : line.substring(0, MOST_REASON);
    }

    Long id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    String threadId() {
        return threadId;
    }

    MailKind kind() {
        return kind;
    }

    String request() {
        return request;
    }

    String recipient() {
        return recipient;
    }

    String recipientName() {
        return recipientName;
    }

    Language language() {
        return language;
    }

    /** Nobody wrote it: it carries no words of a person. */
    boolean automatic() {
        return automatic;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    Envelope envelope() {
        return envelope == null ? NO_ENVELOPE : envelope;
    }

    boolean emptied() {
        return emptiedAt != null;
    }

    boolean cameBack() {
        return bouncedAt != null;
    }

    MailStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttempt() {
        return nextAttempt;
    }

    String lastError() {
        return lastError;
    }

    Instant createdAt() {
        return createdAt;
    }
}
