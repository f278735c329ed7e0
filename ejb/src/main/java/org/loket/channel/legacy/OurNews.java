package org.loket.channel.legacy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.loket.request.ElsewhereCourse;
import org.loket.request.ReplySent;
import org.loket.request.RequestClosed;
import org.loket.request.RequestFacts;
import org.loket.request.RequestReopened;
import org.loket.request.RequestResolved;
import org.loket.request.RequestResumed;
import org.loket.request.RequestWaiting;
import org.loket.request.Status;
import org.loket.request.TaskClaimed;

/**
 * Writes down what other systems are to be told of the requests that they know, in the transaction
 * in which it happens.
 */
@ApplicationScoped
class OurNews {

    /** Before the process, which does the next thing within what it observes. */
    private static final int FIRST = 1000;

    @Inject Tellers tellers;
    @Inject ExternalLinks links;
    @Inject OurChanges changes;
    @Inject ElsewhereCourse requests;

    void taken(@Observes @Priority(FIRST) TaskClaimed it) {
        tell(it.request(), null);
    }

    void replied(@Observes @Priority(FIRST) ReplySent it) {
        tell(it.request(), it.text());
    }

    void waiting(@Observes @Priority(FIRST) RequestWaiting it) {
        tell(it.request(), null);
    }

    void resumed(@Observes @Priority(FIRST) RequestResumed it) {
        tell(it.request(), null);
    }

    void resolved(@Observes @Priority(FIRST) RequestResolved it) {
        tell(it.request(), null);
    }

    void closed(@Observes @Priority(FIRST) RequestClosed it) {
        tell(it.request(), null);
    }

    void reopened(@Observes @Priority(FIRST) RequestReopened it) {
        tell(it.request(), null);
    }

    /** Where the request stands here is told that system again. */
    void again(String request, String system) {
        RequestFacts facts = requests.facts(request).orElseThrow();
        links.lockAll(request).stream()
                .filter(link -> link.system().equals(system))
                .forEach(link -> tell(link, facts.status(), null));
    }

    /** Nothing is asked of the database while no feed tells anything. */
    private void tell(RequestFacts request, String text) {
        if (tellers.all().isEmpty()) return;
        for (ExternalLink link : links.lockAll(request.number())) {
            boolean news = text != null || link.ourStatus() != request.status();
            if (news && !Exchange.speaks(link.system())) tell(link, request.status(), text);
        }
    }

    private void tell(ExternalLink link, Status status, String text) {
        List<Tellers.Teller> all =
                tellers.all().stream().filter(it -> it.system().equals(link.system())).toList();
        for (Tellers.Teller teller : all) {
            String said = teller.texts() ? text : null;
            if (said != null || link.ourStatus() != status || text == null) {
                changes.put(teller.feed(), link, status, said);
            }
        }
    }
}
