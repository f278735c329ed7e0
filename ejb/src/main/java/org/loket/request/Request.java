package org.loket.request;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AttributeOverride;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.loket.catalogue.Kind;
import org.loket.catalogue.Service;
import org.loket.directory.Caller;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;
import org.loket.sla.PromiseKind;
import org.loket.sla.PromiseState;
import org.loket.sla.ServiceLevel;

/** What a requester filed, where it stands, and the two clocks that measure what was promised. */
@Entity
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

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "response_kind"))
    @AttributeOverride(name = "state", column = @Column(name = "response_state"))
    @AttributeOverride(name = "promisedSeconds", column = @Column(name = "response_promised"))
    @AttributeOverride(name = "warnSeconds", column = @Column(name = "response_warn"))
    @AttributeOverride(name = "consumedSeconds", column = @Column(name = "response_consumed"))
    @AttributeOverride(name = "warned", column = @Column(name = "response_warned"))
    @AttributeOverride(name = "since", column = @Column(name = "response_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "response_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "response_due_at"))
    @AttributeOverride(name = "endedAt", column = @Column(name = "response_ended_at"))
    private PromiseClock response;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "resolution_kind"))
    @AttributeOverride(name = "state", column = @Column(name = "resolution_state"))
    @AttributeOverride(name = "promisedSeconds", column = @Column(name = "resolution_promised"))
    @AttributeOverride(name = "warnSeconds", column = @Column(name = "resolution_warn"))
    @AttributeOverride(name = "consumedSeconds", column = @Column(name = "resolution_consumed"))
    @AttributeOverride(name = "warned", column = @Column(name = "resolution_warned"))
    @AttributeOverride(name = "since", column = @Column(name = "resolution_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "resolution_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "resolution_due_at"))
    @AttributeOverride(name = "endedAt", column = @Column(name = "resolution_ended_at"))
    private PromiseClock resolution;

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
        response = PromiseClock.start(PromiseKind.RESPONSE, level, filedAt, hours);
        resolution = PromiseClock.start(PromiseKind.RESOLUTION, level, filedAt, hours);
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

    void respond(Instant at, OpeningHours hours) {
        response = response.meet(at, hours);
    }

    void waitForRequester(Instant at, OpeningHours hours) {
        status = Status.WAITING;
        clocks(clock -> clock.pause(at, hours));
    }

    void resume(Instant at, OpeningHours hours) {
        status = Status.IN_PROGRESS;
        clocks(clock -> clock.resume(at, hours));
    }

    void resolve(Instant at, OpeningHours hours) {
        status = Status.RESOLVED;
        clocks(clock -> clock.resume(at, hours).meet(at, hours));
    }

    void close(Closure how, Instant at, OpeningHours hours) {
        status = Status.CLOSED;
        closure = how;
        closedAt = at;
        clocks(clock -> clock.resume(at, hours).meet(at, hours));
    }

    void reopen(Instant at, OpeningHours hours) {
        if (status.open()) throw new NotAllowedNow("reopen");
        status = Status.IN_PROGRESS;
        closure = null;
        closedAt = null;
        resolution = resolution.reopen(at, hours);
    }

    void clocks(UnaryOperator<PromiseClock> change) {
        response = change.apply(response);
        resolution = change.apply(resolution);
    }

    /** When something is to be done about a clock next. */
    Optional<Instant> nextRing() {
        return Stream.of(response, resolution)
                .flatMap(clock -> clock.nextRing().stream())
                .min(Instant::compareTo);
    }

    /**
     * What the desk sorts by: when the next promise that is still open ends, or ended while the
     * request is not settled.
     */
    Optional<Instant> dueAt() {
        return Stream.of(response, resolution)
                .filter(clock -> clock.state() == PromiseState.RUNNING || overdue(clock))
                .map(PromiseClock::dueAt)
                .min(Instant::compareTo);
    }

    private boolean overdue(PromiseClock clock) {
        return clock == resolution && clock.state() == PromiseState.BREACHED && status.open();
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
                resolution.dueAt());
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

    PromiseClock response() {
        return response;
    }

    PromiseClock resolution() {
        return resolution;
    }
}
