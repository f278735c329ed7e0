package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.loket.mime.ReadMail;

/** A mail that reached us. What it became can be judged anew; that it came is never forgotten. */
@Entity
@Indexed
@Table(name = "inbound")
class InboundMail {

    private static final String BETWEEN = "\n";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbound_seq")
    @SequenceGenerator(name = "inbound_seq", sequenceName = "inbound_seq", allocationSize = 50)
    @GenericField(name = "place", sortable = Sortable.YES)
    private Long id;

    @Version private int version;

    @Column(name = "mailbox_id")
    private long mailbox;

    @Column(name = "identity_hash")
    private String identity;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "byte_count")
    private long size;

    @FullTextField(analyzer = "plain")
    private String sender;

    @Column(name = "sender_name")
    @FullTextField(analyzer = "plain")
    private String senderName;

    @FullTextField(analyzer = "plain")
    private String subject;

    @Enumerated(EnumType.STRING)
    private InboundStatus status;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    @Column(name = "reason_values")
    private String reasonValues;

    /** Somebody said that it is to be filed, whatever it looks like. */
    private boolean insisted;

    /** It was brought from another desk, and came there when {@link #receivedAt} says. */
    private boolean imported;

    @Column(name = "request_number")
    private String request;

    private Long message;
    private Long outgoing;
    private int attempts;

    /** For a parked mail: when it was parked. */
    @Column(name = "next_attempt")
    private Instant nextAttempt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "judged_at")
    private Instant judgedAt;

    protected InboundMail() {}

    InboundMail(long mailbox, MailIdentity identity, long size, Instant at) {
        this.mailbox = mailbox;
        this.identity = identity.hash();
        this.messageId = identity.messageId().map(it -> Plain.line(it, 400)).orElse(null);
        this.size = size;
        this.receivedAt = at;
        this.nextAttempt = at;
        this.status = InboundStatus.WAITING;
    }

    /** It came to another desk at that time. */
    void importedAs(Instant came) {
        imported = true;
        receivedAt = came;
    }

    /** What lists show of it. */
    private void seen(ReadMail mail) {
        sender = mail.from().map(it -> Plain.line(it.address(), 254)).orElse("");
        senderName = mail.from().map(it -> Plain.line(it.name(), 200)).orElse("");
        if (sender.isEmpty()) sender = null;
        if (senderName.isEmpty()) senderName = null;
        subject = Plain.line(mail.subject(), 400);
    }

    void judged(ReadMail mail, Judgement judgement, Instant at) {
        seen(mail);
        judged(judgement, at);
    }

    void judged(Judgement judgement, Instant at) {
        status = InboundStatus.JUDGED;
        verdict = judgement.verdict();
        reason = judgement.reason();
        reasonValues = Plain.cut(String.join(BETWEEN, judgement.values()), 2_000);
        request = judgement.request();
        message = judgement.message();
        outgoing = judgement.outgoing();
        judgedAt = at;
        lastError = null;
        attempts++;
    }

    /** It did not work; is tried again after a pause, or parked after the last try. */
    void failed(String why, Instant at) {
        attempts++;
        lastError = Plain.line(why, 1_000);
        Optional<Instant> again = Attempts.after(attempts, at);
        nextAttempt = again.orElse(at);
        if (again.isEmpty()) status = InboundStatus.PARKED;
    }

    /** Is judged after that one, which it refers to. */
    void comesAfter(InboundMail awaited) {
        if (awaited.nextAttempt.isAfter(nextAttempt)) nextAttempt = awaited.nextAttempt;
    }

    /**
     * Is judged anew.
     *
     * @param insist file it, whatever it looks like
     */
    void replay(boolean insist, Instant at) {
        status = InboundStatus.WAITING;
        insisted = insist;
        attempts = 0;
        nextAttempt = at;
    }

    List<String> values() {
        return reasonValues == null || reasonValues.isEmpty()
                ? List.of()
                : List.of(reasonValues.split(BETWEEN));
    }

    /** As lists and pages show it. */
    InboundView view(String mailboxAddress) {
        return new InboundView(
                id,
                mailboxAddress,
                receivedAt,
                size,
                sender,
                senderName,
                subject,
                messageId,
                status,
                verdict,
                reason,
                values(),
                request,
                attempts,
                nextAttempt,
                lastError,
                judgedAt);
    }

    /**
     * What tells its filing from all others: handed in twice, it is filed once, also if it came by
     * way of two mailboxes.
     */
    String submission() {
        return identity;
    }

    /** As {@link #submission}, for what is said about it. */
    String remark() {
        return "about-" + identity.substring(0, 50);
    }

    Long id() {
        return id;
    }

    long mailbox() {
        return mailbox;
    }

    String messageId() {
        return messageId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    long size() {
        return size;
    }

    String sender() {
        return sender;
    }

    InboundStatus status() {
        return status;
    }

    Verdict verdict() {
        return verdict;
    }

    boolean insisted() {
        return insisted;
    }

    boolean imported() {
        return imported;
    }

    String request() {
        return request;
    }

    Long message() {
        return message;
    }

    int attempts() {
        return attempts;
    }
}
