package org.loket.channel.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jboss.logging.Logger;
import org.loket.kernel.Outage;

/**
 * Empties the outbox. It is woken when a mail was written and every few seconds besides; carries
 * out what is due, several mails at a time, and goes on for as long as there was something to do.
 */
@Dependent
class OutboxRoute extends RouteBuilder {

    /** Ringing twice before it is heard is ringing once. */
    static final String BELL = "seda:outbox?size=1&discardWhenFull=true";

    private static final Logger LOG = Logger.getLogger(OutboxRoute.class);

    private static final int HANDS = 2;

    private static final String MORE = "loket.outbox.more";

    @Inject Postman postman;
    @Inject SmtpConnections connections;

    private final Outage outage =
            new Outage(
                    LOG,
                    "the outbox cannot be emptied; trying on every few seconds",
                    "the outbox is being emptied again");

    @Override
    public void configure() {
        ExecutorService hands =
                getContext().getExecutorServiceManager().newFixedThreadPool(this, "outbox", HANDS);

        onException(Exception.class)
                .handled(true)
                .process(
                        it ->
                                outage.failed(
                                        it.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .setBody(constant(false));

        from("timer:outbox?delay=1000&period=5000")
                .routeId("outbox-clock")
                .process(it -> connections.closeUnused())
                .to(BELL);

        from(BELL)
                .routeId("outbox")
                .process(it -> due(it))
                .split(body(), OutboxRoute::either)
                .parallelProcessing()
                .executorService(hands)
                // else the bell would be answered again while the hands are still at the last lot
                .synchronous()
                .process(it -> deliver(it))
                .end()
                .filter(OutboxRoute::more)
                .to(BELL);
    }

    private void due(Exchange round) {
        List<Long> mails = postman.due();
        round.setProperty(MORE, mails.size() == Postman.BATCH);
        round.getMessage().setBody(mails);
    }

    /**
     * Whether something happened, and more may be due. What is written meanwhile rings for itself.
     */
    private static boolean more(Exchange round) {
        return round.getProperty(MORE, Boolean.class)
                && Boolean.TRUE.equals(round.getMessage().getBody());
    }

    private void deliver(Exchange mail) throws Exception {
        boolean moved = postman.deliver(mail.getMessage().getBody(Long.class));
        mail.getMessage().setBody(moved);
        if (moved) outage.over();
    }

    /** Whether something happened to one of the mails. */
    private static Exchange either(Exchange before, Exchange next) {
        boolean moved = before != null && before.getMessage().getBody(Boolean.class);
        return moved ? before : next;
    }
}
