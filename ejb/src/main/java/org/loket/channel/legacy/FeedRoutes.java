package org.loket.channel.legacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jboss.logging.Logger;
import org.loket.channel.Switchboard;
import org.loket.kernel.Outage;

/**
 * Keeps a route for each feed that is switched on, as it is written down now: every few seconds it
 * looks for feeds that were changed, here or on another node. Two more work through the files that
 * were taken, two files at a time; they are woken when there is one.
 */
@Dependent
class FeedRoutes extends RouteBuilder {

    /** Ringing twice before it is heard is ringing once. */
    static final String BELL = "seda:feeds?size=1&discardWhenFull=true";

    /** Feeds that have something to tell. */
    static final String TELL = "seda:feed-tell?discardWhenFull=true";

    private static final String WORK = "seda:feed-work";

    private static final Logger LOG = Logger.getLogger(FeedRoutes.class);

    @Inject FeedIntake intake;
    @Inject FeedHands hands;
    @Inject Switchboard switchboard;
    @Inject SftpFolders sftp;
    @Inject FeedVisits visits;

    /** The version of each feed that has a route. */
    private final Map<Long, Integer> open = new HashMap<>();

    /** Files that this node is at, or will be next. */
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

    private final Outage outage =
            new Outage(
                    LOG,
                    "files cannot be worked on; trying on every few seconds",
                    "files are being worked on again");

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .process(
                        it ->
                                outage.failed(
                                        it.getProperty(
                                                Exchange.EXCEPTION_CAUGHT, Exception.class)));

        from("timer:feeds?delay=1000&period=5000")
                .routeId("feeds-clock")
                .process(it -> follow())
                .to(BELL);

        from(BELL)
                .routeId("feeds")
                .process(it -> it.getMessage().setBody(intake.running()))
                .split(body())
                .filter(it -> atWork.add(it.getMessage().getBody(Long.class)))
                .to(WORK);

        from(WORK + "?concurrentConsumers=2")
                .routeId("feeds-work")
                .process(it -> work(it.getMessage().getBody(Long.class)));

        from(TELL + "&concurrentConsumers=2")
                .routeId("feeds-tell")
                .process(it -> visits.visit(it.getMessage().getBody(Long.class)));
    }

    private void work(long file) throws IOException {
        try {
            hands.work(file);
            outage.over();
        } finally {
            atWork.remove(file);
        }
    }

    private void follow() throws Exception {
        Map<Long, Integer> wanted = intake.enabled();
        for (Long feed : Map.copyOf(open).keySet()) {
            if (!open.get(feed).equals(wanted.get(feed))) {
                for (String route : FeedRoute.ids(feed)) switchboard.remove(route);
                open.remove(feed);
            }
        }
        for (Map.Entry<Long, Integer> feed : wanted.entrySet()) {
            if (!open.containsKey(feed.getKey())) {
                switchboard.add(new FeedRoute(intake.source(feed.getKey()), intake, sftp, visits));
                open.put(feed.getKey(), feed.getValue());
            }
        }
    }
}
