package org.loket.channel.hook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jboss.logging.Logger;
import org.loket.kernel.Outage;

/**
 * Calls other systems. It is woken when a call was written and every few seconds besides; each
 * system has its calls made one after the other, several systems at a time, so that one that is
 * slow keeps few others waiting.
 */
@Dependent
class HookRoute extends RouteBuilder {

    /** Ringing twice before it is heard is ringing once. */
    static final String BELL = "seda:hooks?size=1&discardWhenFull=true";

    private static final Logger LOG = Logger.getLogger(HookRoute.class);

    private static final int HANDS = 4;

    @Inject HookCaller caller;

    private final Outage outage =
            new Outage(
                    LOG,
                    "webhooks cannot be called; trying on every few seconds",
                    "webhooks are being called again");

    @Override
    public void configure() {
        ExecutorService hands =
                getContext().getExecutorServiceManager().newFixedThreadPool(this, "hooks", HANDS);

        onException(Exception.class)
                .handled(true)
                .process(
                        it ->
                                outage.failed(
                                        it.getProperty(
                                                Exchange.EXCEPTION_CAUGHT, Exception.class)));

        from("timer:hooks?delay=1500&period=5000").routeId("hooks-clock").to(BELL);

        from(BELL)
                .routeId("hooks")
                .process(it -> it.getMessage().setBody(caller.due()))
                .split(body())
                .parallelProcessing()
                .executorService(hands)
                // else the bell would be answered again while the hands are still at the last lot
                .synchronous()
                .process(it -> call(it.getMessage().getBody(Long.class)));
    }

    private void call(long hook) throws Exception {
        caller.turn(hook);
        outage.over();
    }
}
