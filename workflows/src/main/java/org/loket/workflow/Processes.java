package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.RuntimeService;
import org.loket.request.MailUndelivered;
import org.loket.request.ReplyReceived;
import org.loket.request.RequestFacts;
import org.loket.request.RequestFiled;
import org.loket.request.RequestReopened;
import org.loket.request.RequesterClosed;
import org.loket.request.Status;

/** Lets the process of a request follow what happens to it, in the same transaction. */
@ApplicationScoped
class Processes {

    private static final String REPLIED = "RequesterReplied";
    private static final String CLOSED = "RequesterClosed";

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

    private void tell(String message, RequestFacts request) {
        var waiting =
                runtime.createExecutionQuery()
                        .processInstanceBusinessKey(key(request))
                        .messageEventSubscriptionName(message)
                        .singleResult();
        if (waiting != null) runtime.messageEventReceived(message, waiting.getId());
    }

    private static String key(RequestFacts request) {
        return Long.toString(request.id());
    }
}
