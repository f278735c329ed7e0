package org.loket.channel.legacy;

import java.io.File;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jboss.logging.Logger;
import org.loket.kernel.Outage;

/**
 * Watches for files of one feed. A file is touched only when it has not changed for a while, or
 * when the other system has laid a mark beside it.
 */
final class FeedRoute extends RouteBuilder {

    private static final String TIDY = "-tidy";
    private static final String VISIT = "-visit";

    private static final Logger LOG = Logger.getLogger(FeedRoute.class);

    private final FeedSource source;
    private final FeedIntake intake;
    private final SftpFolders sftp;
    private final FeedVisits visits;
    private final Outage outage;

    FeedRoute(FeedSource source, FeedIntake intake, SftpFolders sftp, FeedVisits visits) {
        this.source = source;
        this.intake = intake;
        this.sftp = sftp;
        this.visits = visits;
        this.outage =
                new Outage(
                        LOG,
                        "feed %d takes nothing; trying on".formatted(source.feed()),
                        "feed %d takes things again".formatted(source.feed()));
    }

    static String id(long feed) {
        return "feed-" + feed;
    }

    /** All routes of a feed. */
    static List<String> ids(long feed) {
        return List.of(id(feed), id(feed) + TIDY, id(feed) + VISIT);
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .process(
                        it ->
                                outage.failed(
                                        it.getProperty(
                                                Exchange.EXCEPTION_CAUGHT, Exception.class)));

        if (source.definition().visited()) {
            from("timer:" + id(source.feed()) + VISIT + "?delay=500&period=2000")
                    .routeId(id(source.feed()) + VISIT)
                    .process(it -> visits.visit(source.feed()))
                    .process(it -> outage.over());
        }
        if (source.place() instanceof Place.Sftp server) {
            from("timer:" + id(source.feed()) + "?delay=500&period=5000")
                    .routeId(id(source.feed()))
                    .process(it -> sftp.visit(source, server))
                    .process(it -> outage.over());
        } else if (source.place() instanceof Place.Folder) {
            from(folder())
                    .routeId(id(source.feed()))
                    .process(it -> intake.arrived(source, file(it)))
                    .process(it -> outage.over());
            from("timer:" + id(source.feed()) + TIDY + "?delay=1000&period=5000")
                    .routeId(id(source.feed()) + TIDY)
                    .process(it -> intake.tidy(source));
        }
    }

    /** The consumer only finds files; they are moved by the intake, together with their row. */
    private String folder() {
        Place.Files place = (Place.Files) source.place();
        String options =
                "noop=true&idempotent=false&delay=2000&initialDelay=500"
                        + "&antInclude=RAW(%s)&antExclude=RAW(*%s,*%s)"
                                .formatted(place.pattern(), Folders.RESULTS, Folders.DONE)
                        + (place.doneFile()
                                ? "&doneFileName=RAW(${file:name}" + Folders.DONE + ")"
                                : "&readLock=changed&readLockMinAge=2000&readLockCheckInterval=500"
                                        + "&readLockMarkerFile=false&readLockLoggingLevel=DEBUG");
        return "file:" + source.folder() + "?" + options;
    }

    private static java.nio.file.Path file(Exchange found) {
        return found.getMessage().getBody(File.class).toPath().toAbsolutePath();
    }
}
