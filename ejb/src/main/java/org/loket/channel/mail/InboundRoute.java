package org.loket.channel.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jboss.logging.Logger;

/**
 * Has every mail that arrived judged and filed. It is woken when one arrived and every few seconds
 * besides; several mails at a time, for as long as there is something to do.
 */
@Dependent
class InboundRoute extends RouteBuilder {

    /** Ringing twice before it is heard is ringing once. */
    static final String BELL = "seda:inbound?size=1&discardWhenFull=true";

    private static final Logger LOG = Logger.getLogger(InboundRoute.class);

    private static final int HANDS = 4;

    @Inject Judge judge;

    private final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public void configure() {
        ExecutorService hands =
                getContext().getExecutorServiceManager().newFixedThreadPool(this, "inbound", HANDS);

        onException(Exception.class)
                .handled(true)
                .process(it -> failed(it.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .setBody(constant(false));

        from("timer:inbound?delay=1000&period=3000").routeId("inbound-clock").to(BELL);

        from(BELL)
                .routeId("inbound")
                .process(it -> it.getMessage().setBody(judge.due()))
                .split(body(), InboundRoute::either)
                .parallelProcessing()
                .executorService(hands)
                .process(this::judge)
                .end()
                .choice()
                .when(body().isEqualTo(true))
                .to(BELL);
    }

    private void judge(Exchange mail) throws Exception {
        boolean moved = judge.judge(mail.getMessage().getBody(Long.class));
        mail.getMessage().setBody(moved);
        if (moved && failing.compareAndSet(true, false)) LOG.info("mails are being judged again");
    }

    /** Whether something happened to one of the mails. */
    private static Exchange either(Exchange before, Exchange next) {
        boolean moved = before != null && before.getMessage().getBody(Boolean.class);
        return moved ? before : next;
    }

    private void failed(Exception cause) {
        if (failing.compareAndSet(false, true)) {
            LOG.error("mails cannot be judged; trying on every few seconds", cause);
        }
    }
}
