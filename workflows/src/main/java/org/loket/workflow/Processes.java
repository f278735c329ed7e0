package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.loket.request.ElsewhereEar;
import org.loket.request.MailUndelivered;
import org.loket.request.ReplyReceived;
import org.loket.request.RequestFacts;
import org.loket.request.RequestFiled;
import org.loket.request.RequestReopened;
import org.loket.request.RequesterClosed;
import org.loket.request.Status;
import org.loket.request.TheirStatus;

/** Lets the process of a request follow what happens to it, in the same transaction. */
@ApplicationScoped
class Processes implements ElsewhereEar {

    private static final String REPLIED = "RequesterReplied";
    private static final String CLOSED = "RequesterClosed";
    private static final String STARTED = "StartedElsewhere";
    private static final String SETTLED = "SettledElsewhere";

    @Inject RuntimeService runtime;

    void start(@Observes RequestFiled filed) {
        runtime.startProcessInstanceByKey(filed.request().process(), key(filed.request()));
    }

    /** A process that does not wait for the requester has nothing to do: the agent reads it. */
    void goOn(@Observes ReplyReceived reply) {
        tell(REPLIED, reply.request());
    }

    /** Whoever is waited for in vain is waited for no more: the task comes back to the desk. */
    void goOn(@Observes MailUndelivered undelivered) {
        if (undelivered.was() == Status.WAITING) tell(REPLIED, undelivered.request());
    }

    /** A closed request has no process any more: it gets a new one, which begins elsewhere. */
    void reopen(@Observes RequestReopened reopened) {
        RequestFacts request = reopened.request();
        if (reopened.was() == Status.CLOSED) {
            runtime.startProcessInstanceByMessage(request.process() + ".reopened", key(request));
        } else {
            tell(REPLIED, request);
        }
    }

    void end(@Observes RequesterClosed closed) {
        tell(CLOSED, closed.request());
    }

    @Override
    public boolean heard(RequestFacts request, TheirStatus said) {
        VariableMap what =
                Variables.putValueTyped("elsewhere", Variables.stringValue(said.name(), true));
        return tell(said.settles() ? SETTLED : STARTED, request, what);
    }

    private void tell(String message, RequestFacts request) {
        tell(message, request, Variables.createVariables());
    }

    /** Whether the process waited for it. */
    private boolean tell(String message, RequestFacts request, VariableMap what) {
        var waiting =
                runtime.createExecutionQuery()
                        .processInstanceBusinessKey(key(request))
                        .messageEventSubscriptionName(message)
                        .singleResult();
        if (waiting == null) return false;
        runtime.messageEventReceived(message, waiting.getId(), what);
        return true;
    }

    private static String key(RequestFacts request) {
        return Long.toString(request.id());
    }
}
