package org.loket.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.loket.demo.DemoStep.Deed;
import org.loket.directory.Profile;
import org.loket.directory.Role;
import org.loket.request.Status;

/** Follows a request of the demonstration by the rules of its process. */
final class DemoCourse {

    private static final Set<Deed> REQUESTERS =
            EnumSet.of(Deed.REPLY, Deed.CONFIRM, Deed.CLOSE, Deed.REOPEN);

    private final DemoRequest request;
    private final Map<String, Profile> people;
    private final String owner;
    private final boolean approvalFirst;
    private Status status = Status.RECEIVED;
    private boolean approving;
    private String assignee;
    private boolean reopened;

    private DemoCourse(
            DemoRequest request, Map<String, Profile> people, String owner, boolean approvalFirst) {
        this.request = request;
        this.people = people;
        this.owner = owner;
        this.approvalFirst = approvalFirst;
        this.approving = approvalFirst;
    }

    /** The course of a request to where it stands now; fails where a step is against the rules. */
    static DemoCourse of(DemoRequest request, DemoContent content, Map<String, Profile> people) {
        var service =
                content.services().stream()
                        .filter(s -> s.key().equals(request.form().service()))
                        .findFirst()
                        .orElseThrow();
        DemoCourse course =
                new DemoCourse(
                        request,
                        people,
                        service.team(),
                        service.process().equals("service-request"));
        request.steps().forEach(course::take);
        return course;
    }

    Status status() {
        return status;
    }

    boolean assigned() {
        return assignee != null;
    }

    boolean reopened() {
        return reopened && status.open();
    }

    private void take(DemoStep step) {
        String said = request.key() + ": " + step.who() + " " + step.deed();
        if (step.who().equals(request.by().orElse(DemoStep.GUEST))) {
            assertThat(REQUESTERS).as(said).contains(step.deed());
            requester(step, said);
        } else {
            agent(step, said);
        }
    }

    private void requester(DemoStep step, String said) {
        switch (step.deed()) {
            case REPLY -> {
                assertThat(status.open()).as(said).isTrue();
                if (status == Status.WAITING) status = Status.IN_PROGRESS;
            }
            case CONFIRM -> become(said, Status.CLOSED, status == Status.RESOLVED);
            case CLOSE -> become(said, Status.CLOSED, status.open());
            default -> {
                become(said, Status.IN_PROGRESS, !status.open());
                reopened = true;
            }
        }
    }

    private void agent(DemoStep step, String said) {
        Profile agent = people.get(step.who());
        assertThat(agent).as(said).isNotNull();
        if (step.deed() == Deed.NOTE || step.deed() == Deed.REPLY) {
            assertThat(agent.teams()).as(said).containsAnyOf(owner, team());
            return;
        }
        assertThat(agent.teams()).as(said).contains(team());
        if (approving) assertThat(agent.roles()).as(said).contains(Role.SUPERVISOR);
        if (step.deed() == Deed.CLAIM) {
            assertThat(assignee).as(said).isNull();
            become(said, Status.IN_PROGRESS, status.open() && status != Status.WAITING);
            assignee = step.who();
            return;
        }
        assertThat(assignee).as(said).isEqualTo(step.who());
        assignee = null;
        switch (step.deed()) {
            case RELEASE -> {}
            case ASK -> status = Status.WAITING;
            case ANSWER -> become(said, Status.RESOLVED, !approvalFirst);
            case APPROVE -> {
                become(said, Status.IN_PROGRESS, approving);
                approving = false;
            }
            case REJECT -> become(said, Status.RESOLVED, approving);
            default -> become(said, Status.RESOLVED, approvalFirst && !approving);
        }
    }

    private String team() {
        return approving
                ? request.by().map(people::get).flatMap(Profile::department).orElse(owner)
                : owner;
    }

    private void become(String said, Status next, boolean allowed) {
        assertThat(allowed).as("%s while %s", said, status).isTrue();
        status = next;
    }
}
