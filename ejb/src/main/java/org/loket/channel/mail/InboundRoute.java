package org.loket.channel.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jboss.logging.Logger;
import org.loket.kernel.Outage;

/**
 * Has every mail that arrived judged and filed. It is woken when one arrived and every few seconds
 * besides; goes on for as long as there is something to do. Each round files what begins something
 * new, several lots at a time, and then judges what is left, several mails at a time: an answer
 * comes after what it answers.
 */
@Dependent
class InboundRoute extends RouteBuilder {

    /** Ringing twice before it is heard is ringing once. */
    static final String BELL = "seda:inbound?size=1&discardWhenFull=true";

    private static final Logger LOG = Logger.getLogger(InboundRoute.class);

    private static final int HANDS = 4;

    private static final String MOVED = "loket.inbound.moved";

    /** What came of some lots: whether something was filed, and what is left. */
    private record Round(boolean moved, List<Long> left) {}

    @Inject Judge judge;

    private final Outage outage =
            new Outage(
                    LOG,
                    "mails cannot be judged; trying on every few seconds",
                    "mails are being judged again");

    @Override
    public void configure() {
        ExecutorService hands =
                getContext().getExecutorServiceManager().newFixedThreadPool(this, "inbound", HANDS);

        onException(Exception.class)
                .handled(true)
                .process(
                        it ->
                                outage.failed(
                                        it.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .setBody(constant(false));

        from("timer:inbound?delay=1000&period=3000").routeId("inbound-clock").to(BELL);

        from(BELL)
                .routeId("inbound")
                .process(it -> it.getMessage().setBody(judge.due()))
                .split(body(), InboundRoute::both)
                .parallelProcessing()
                .executorService(hands)
                // else the bell would be answered again while the hands are still at it
                .synchronous()
                .process(this::file)
                .end()
                .filter(body().isInstanceOf(Round.class))
                .process(InboundRoute::goOn)
                .split(body(), InboundRoute::either)
                .parallelProcessing()
                .executorService(hands)
                .synchronous()
                .process(this::judge)
                .end()
                .filter(InboundRoute::moved)
                .to(BELL);
    }

    private void file(Exchange lot) {
        List<?> mails = lot.getMessage().getBody(List.class);
        List<Long> left = judge.file(mails.stream().map(Long.class::cast).toList());
        boolean moved = left.size() < mails.size();
        lot.getMessage().setBody(new Round(moved, left));
        if (moved) outage.over();
    }

    private static void goOn(Exchange lots) {
        Round round = lots.getMessage().getBody(Round.class);
        lots.setProperty(MOVED, round.moved);
        lots.getMessage().setBody(round.left);
    }

    private void judge(Exchange mail) {
        boolean moved = judge.judge(mail.getMessage().getBody(Long.class));
        mail.getMessage().setBody(moved);
        if (moved) outage.over();
    }

    private static Exchange both(Exchange before, Exchange next) {
        if (before == null) return next;
        Round one = round(before);
        Round other = round(next);
        List<Long> left = new ArrayList<>(one.left);
        left.addAll(other.left);
        left.sort(null);
        before.getMessage().setBody(new Round(one.moved || other.moved, left));
        return before;
    }

    /** Of a lot that failed outright nothing is left for this round. */
    private static Round round(Exchange lot) {
        return lot.getMessage().getBody() instanceof Round round
                ? round
                : new Round(false, List.of());
    }

    /** Whether something happened to one of the mails. */
    private static Exchange either(Exchange before, Exchange next) {
        boolean moved = before != null && before.getMessage().getBody(Boolean.class);
        return moved ? before : next;
    }

    private static boolean moved(Exchange round) {
        return round.getProperty(MOVED, Boolean.class)
                || Boolean.TRUE.equals(round.getMessage().getBody());
    }
}
