package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/**
 * The read model of what waits: a user task of a process, or the requester whom a process waits
 * for. Written by the engine's listeners in their transaction, read by the desk's lists.
 */
@Entity
class OpenTask {

    /** The due time of what has none: behind everything that has. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "open_task_seq")
    @SequenceGenerator(name = "open_task_seq", sequenceName = "open_task_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    private String task;

    @Column(name = "request_id")
    private long request;

    @Column(name = "request_number")
    private String number;

    private String element;
    private Localised name;
    private String subject;
    private String service;

    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    private Language language;

    @Column(name = "requester_id")
    private Long requester;

    @Column(name = "requester_name")
    private String requesterName;

    private boolean guest;
    private String team;

    @Column(name = "leads_only")
    private boolean leadsOnly;

    @Column(name = "assignee_id")
    private Long assignee;

    @Column(name = "assignee_name")
    private String assigneeName;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    private int priority;
    private boolean urgent;
    private boolean waiting;

    @Column(name = "warn_at")
    private Instant warnAt;

    @Column(name = "due_at")
    private Instant dueAt;

    protected OpenTask() {}

    static OpenTask of(Request request, NewTask task, Instant at) {
        OpenTask open = new OpenTask();
        open.task = task.task();
        open.request = request.id();
        open.number = request.number();
        open.element = task.element();
        open.name = task.name();
        open.subject = request.facts().subject();
        open.service = request.service();
        open.language = request.language();
        open.requester = request.requester();
        open.requesterName = request.facts().requesterName();
        open.guest = request.guest();
        open.team = task.team();
        open.leadsOnly = task.leadsOnly();
        open.waiting = task.waiting();
        open.openedAt = at;
        open.priority = request.priority();
        open.measure(request);
        return open;
    }

    /** Takes over what the request's clocks say now. */
    void measure(Request request) {
        dueAt = request.dueAt().orElse(NEVER);
        warnAt = request.promises().nextRing().orElse(null);
        priority = request.priority();
    }

    void assign(long person, String name, Instant at) {
        assignee = person;
        assigneeName = name;
        claimedAt = at;
    }

    void release() {
        assignee = null;
        assigneeName = null;
        claimedAt = null;
    }

    void escalate() {
        urgent = true;
        priority = 1;
    }

    TaskView view() {
        return new TaskView(
                task,
                number,
                element,
                name,
                team,
                leadsOnly,
                assignee,
                assigneeName,
                claimedAt,
                openedAt,
                urgent,
                waiting,
                requester);
    }

    String task() {
        return task;
    }

    long request() {
        return request;
    }

    String number() {
        return number;
    }

    String element() {
        return element;
    }

    String team() {
        return team;
    }

    Long assignee() {
        return assignee;
    }
}
