package org.loket.channel.hook;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.loket.channel.KnownElsewhere;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;
import org.loket.request.ClockBreached;
import org.loket.request.ReplyReceived;
import org.loket.request.ReplySent;
import org.loket.request.RequestClosed;
import org.loket.request.RequestFacts;
import org.loket.request.RequestFiled;
import org.loket.request.RequestReopened;
import org.loket.request.RequestResolved;
import org.loket.request.RequestResumed;
import org.loket.request.RequestRouted;
import org.loket.request.RequestWaiting;
import org.loket.request.TaskClaimed;

/** Writes down what webhooks are to be told, in the transaction in which it happens. */
@ApplicationScoped
class HookNews {

    /** Before the process, which does the next thing within what it observes. */
    private static final int FIRST = 1000;

    @Inject Hooks hooks;
    @Inject HookCalls calls;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Instance<KnownElsewhere> links;

    void filed(@Observes @Priority(FIRST) RequestFiled it) {
        tell(HookEvent.FILED, it.request(), Map.of("channel", it.channel().name()));
    }

    void routed(@Observes @Priority(FIRST) RequestRouted it) {
        tell(HookEvent.ROUTED, it.request(), Map.of("priority", Integer.toString(it.priority())));
    }

    void taken(@Observes @Priority(FIRST) TaskClaimed it) {
        tell(HookEvent.TAKEN, it.request(), Map.of());
    }

    void replied(@Observes @Priority(FIRST) ReplySent it) {
        tell(HookEvent.REPLIED, it.request(), message(it.message()), it.text());
    }

    void answered(@Observes @Priority(FIRST) ReplyReceived it) {
        tell(HookEvent.ANSWERED, it.request(), message(it.message()));
    }

    void waiting(@Observes @Priority(FIRST) RequestWaiting it) {
        tell(HookEvent.WAITING, it.request(), Map.of());
    }

    void resumed(@Observes @Priority(FIRST) RequestResumed it) {
        tell(HookEvent.RESUMED, it.request(), Map.of());
    }

    void resolved(@Observes @Priority(FIRST) RequestResolved it) {
        tell(HookEvent.RESOLVED, it.request(), Map.of());
    }

    void closed(@Observes @Priority(FIRST) RequestClosed it) {
        tell(HookEvent.CLOSED, it.request(), Map.of("how", it.how().name()));
    }

    void reopened(@Observes @Priority(FIRST) RequestReopened it) {
        tell(HookEvent.REOPENED, it.request(), Map.of("was", it.was().name()));
    }

    void overdue(@Observes @Priority(FIRST) ClockBreached it) {
        tell(HookEvent.OVERDUE, it.request(), it.after());
    }

    private static Map<String, String> message(long id) {
        return Map.of("message", Long.toString(id));
    }

    private void tell(HookEvent event, RequestFacts request, Map<String, String> more) {
        tell(event, request, more, null);
    }

    private void tell(
            HookEvent event, RequestFacts request, Map<String, String> more, String said) {
        List<Hooks.Told> told = hooks.about(event);
        if (told.isEmpty()) return;
        Instant now = clock.now();
        var known = links.stream().flatMap(it -> it.elsewhere(request.number()).stream()).toList();
        for (Hooks.Told one : told) {
            Payload payload =
                    Payload.of(event, now).about(request, settings.url()).links(known).with(more);
            if (one.personal()) payload.personal(request, said);
            calls.put(new HookCall(one.hook(), event, request.number(), payload.json(), now));
        }
    }
}
