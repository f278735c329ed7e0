package org.loket.request;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.loket.catalogue.Kind;
import org.loket.catalogue.Service;
import org.loket.directory.Caller;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;
import org.loket.sla.OpeningHours;
import org.loket.sla.ServiceLevel;

/**
 * What a requester filed, where it stands, and the two clocks that measure what was promised. Of
 * its many columns only what changes is written.
 */
@Entity
@DynamicUpdate
@Indexed
class Request {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_seq")
    @SequenceGenerator(name = "request_seq", sequenceName = "request_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "request_number")
    @KeywordField
    private String number;

    private String submission;
    private String service;
    private String process;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @KeywordField private String team;

    @Enumerated(EnumType.STRING)
    @KeywordField
    private Status status;

    private int priority;

    @FullTextField(analyzer = "plain")
    private String subject;

    /** The beginning of what was first said. */
    @FullTextField(analyzer = "plain")
    private String summary;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "requester_id")
    private long requester;

    @Column(name = "requester_name")
    @FullTextField(analyzer = "plain")
    private String requesterName;

    @Column(name = "requester_email")
    private String requesterEmail;

    private boolean guest;
    private String department;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private Closure closure;

    @Embedded private Wish wish;

    @Embedded private Promises promises;

    protected Request() {}

    static Request file(
            String number,
            NewRequest form,
            Service service,
            Caller requester,
            boolean guest,
            Instant at) {
        Request request = new Request();
        request.number = number;
        request.submission = form.submission();
        request.service = service.key();
        request.process = service.process();
        request.kind = service.kind();
        request.team = service.team();
        request.status = Status.RECEIVED;
        request.priority = 3;
        request.subject = form.subject().strip();
        request.summary =
                form.text().strip().substring(0, Math.min(500, form.text().strip().length()));
        request.language = form.language();
        request.channel = form.channel();
        request.requester = requester.id();
        request.requesterName = requester.name();
        request.requesterEmail = requester.email();
        request.guest = guest;
        request.department = requester.department().orElse(null);
        request.filedAt = at;
        return request;
    }

    void promise(ServiceLevel level, OpeningHours hours) {
        promises = Promises.of(level, filedAt, hours);
    }

    void wish(Wish what) {
        wish = what;
    }

    Wish wish() {
        return wish == null ? Wish.NONE : wish;
    }

    void route(String toTeam, int withPriority) {
        team = requireNonNull(toTeam);
        priority = withPriority;
    }

    void take() {
        if (status == Status.RECEIVED) status = Status.IN_PROGRESS;
    }

    void readdress(String email) {
        requesterEmail = email.strip();
    }

    void respond(Instant at, OpeningHours hours) {
        promises.respond(at, hours);
    }

    void waitForRequester(Instant at, OpeningHours hours) {
        status = Status.WAITING;
        promises.change(clock -> clock.pause(at, hours));
    }

    void resume(Instant at, OpeningHours hours) {
        status = Status.IN_PROGRESS;
        promises.change(clock -> clock.resume(at, hours));
    }

    void resolve(Instant at, OpeningHours hours) {
        status = Status.RESOLVED;
        promises.settle(at, hours);
    }

    void close(Closure how, Instant at, OpeningHours hours) {
        status = Status.CLOSED;
        closure = how;
        closedAt = at;
        promises.settle(at, hours);
    }

    void reopen(Instant at, OpeningHours hours) {
        if (status.open()) throw new NotAllowedNow("reopen");
        status = Status.IN_PROGRESS;
        closure = null;
        closedAt = null;
        promises.reopen(at, hours);
    }

    /** The two clocks; they change with the request, or when time has passed. */
    Promises promises() {
        return promises;
    }

    /**
     * What the desk sorts by: when the next promise that is still open ends, or ended while the
     * request is not settled.
     */
    Optional<Instant> dueAt() {
        return promises.dueAt(status.open());
    }

    RequestFacts facts() {
        return new RequestFacts(
                id,
                number,
                subject,
                service,
                kind.key(),
                process,
                team,
                status,
                language,
                requester,
                requesterName,
                requesterEmail,
                guest,
                department,
                filedAt,
                promises.resolution().dueAt());
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String service() {
        return service;
    }

    String team() {
        return team;
    }

    Status status() {
        return status;
    }

    int priority() {
        return priority;
    }

    Language language() {
        return language;
    }

    long requester() {
        return requester;
    }

    boolean guest() {
        return guest;
    }

    Instant filedAt() {
        return filedAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
