package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.loket.request.Closure;
import org.loket.request.RequestCourse;
import org.loket.request.RequestFacts;
import org.loket.request.Status;

/** What the steps of a process do to its request; models call it {@code requestSteps}. */
@ApplicationScoped
public class RequestSteps {

    @Inject RequestCourse course;
    @Inject HistoryService history;

    /** We asked something: the clocks stand still until the requester replies. */
    public void waitForRequester(DelegateExecution execution) {
        course.waitingForRequester(request(execution));
        measure(execution);
    }

    /** Another system has begun to work on it. */
    public void atWork(DelegateExecution execution) {
        course.begun(request(execution));
    }

    /** The requester replied to what we asked: the clocks run on. */
    public void resumed(DelegateExecution execution) {
        course.resumed(request(execution));
        measure(execution);
    }

    /** The requester is not content yet, and the request is with us again. */
    public void reopened(DelegateExecution execution) {
        measure(execution);
    }

    /** Answered or delivered; the requester may say that it is not. */
    public void resolved(DelegateExecution execution) {
        course.resolved(request(execution));
        measure(execution);
    }

    /**
     * The process came to its end.
     *
     * @param how a {@link Closure}
     */
    public void closed(DelegateExecution execution, String how) {
        course.closed(request(execution), Closure.valueOf(how));
    }

    /** The requester closed it: content with what we did, or before we did anything. */
    public void closedByRequester(DelegateExecution execution) {
        boolean resolved = course.facts(request(execution)).status() == Status.RESOLVED;
        course.closed(request(execution), resolved ? Closure.CONFIRMED : Closure.WITHDRAWN);
    }

    /** Gives the request to another team, as urgent as it was. */
    public void passOn(DelegateExecution execution, String team) {
        course.passedOn(request(execution), team);
    }

    /** Whether the request has been at that element before, in this process or an earlier one. */
    public boolean passed(DelegateExecution execution, String element) {
        RequestFacts request = course.facts(request(execution));
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(execution.getProcessBusinessKey())
                        .processDefinitionKey(request.process())
                        .executedActivityIdIn(element)
                        .count()
                > 0;
    }

    private void measure(DelegateExecution execution) {
        ClockTimer.of(execution).set(course.nextClockMoment(request(execution)));
    }

    static long request(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }
}
