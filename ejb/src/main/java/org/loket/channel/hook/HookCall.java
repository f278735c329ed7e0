package org.loket.channel.hook;

import jakarta.persistence.Column;
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
import java.util.UUID;
import org.hibernate.Length;

/** Something that another system is to be told. It keeps its id and body, however often. */
@Entity
@Table(name = "hook_call")
class HookCall {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hook_call_seq")
    @SequenceGenerator(name = "hook_call_seq", sequenceName = "hook_call_seq", allocationSize = 50)
    private long id;

    @Column(name = "hook_id")
    private Long hook;

    @Column(name = "message_id")
    private String message;

    @Enumerated(EnumType.STRING)
    private HookEvent event;

    @Column(name = "request_number")
    private String request;

    @Column(length = Length.LONG32)
    private String body;

    @Enumerated(EnumType.STRING)
    private CallStatus status;

    private int attempts;

    /** For a parked call: when it was parked. */
    @Column(name = "next_attempt")
    private Instant nextAttempt;

    @Column(name = "answer_status")
    private Integer answerStatus;

    private String answer;

    @Column(name = "duration_millis")
    private Integer millis;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected HookCall() {}

    HookCall(long hook, HookEvent event, String request, String body, Instant at) {
        this.hook = hook;
        this.message = "msg_" + UUID.randomUUID();
        this.event = event;
        this.request = request;
        this.body = body;
        this.status = CallStatus.WAITING;
        this.createdAt = at;
        this.nextAttempt = at;
    }

    /** It was made; whether it was taken the answer says. */
    void made(Answer got, Instant at) {
        attempts++;
        answerStatus = got.status();
        answer = got.text();
        millis = got.millis();
        lastError = got.error();
        if (got.taken()) {
            status = CallStatus.SENT;
            sentAt = at;
        } else {
            Optional<Instant> again = Pauses.ofCall(attempts, at);
            nextAttempt = again.orElse(at);
            if (again.isEmpty()) status = CallStatus.PARKED;
        }
    }

    /** It is made again now, whatever became of it. */
    void replay(Instant at) {
        status = CallStatus.WAITING;
        attempts = 0;
        nextAttempt = at;
        sentAt = null;
    }

    long id() {
        return id;
    }

    long hook() {
        return hook;
    }

    String message() {
        return message;
    }

    String body() {
        return body;
    }

    String request() {
        return request;
    }

    CallStatus status() {
        return status;
    }

    CallView view() {
        return new CallView(
                id,
                message,
                event,
                request,
                body,
                status,
                attempts,
                nextAttempt,
                answerStatus,
                answer,
                millis,
                lastError,
                createdAt,
                sentAt);
    }
}
