package org.loket.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.loket.catalogue.Catalogue;
import org.loket.channel.legacy.FeedVisits;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;
import org.loket.kernel.Sources;
import org.loket.workflow.Replay;
import org.loket.workflow.SystemHands;
import org.loket.workflow.TimersStarting;

/**
 * Loads the demonstration into an empty house when the server starts: one transaction for all that
 * requests stand on, then one for each thing that happened, in the order of time. If the server is
 * killed meanwhile, the next start goes on where this one was.
 */
@ApplicationScoped
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Catalogue catalogue;
    @Inject DemoActs acts;
    @Inject Replay replay;
    @Inject SystemHands hands;
    @Inject Sources sources;
    @Inject DemoWorks works;
    @Inject FeedVisits visits;

    void load(@Observes TimersStarting starting) {
        if (settings.demo()) hands.perform(this::loadAll);
    }

    private void loadAll() {
        load();
        boolean ours = replay.remembered(Bookmark.NAME).isPresent();
        boolean there = sources.database(DemoWorks.SOURCE).isPresent();
        if (ours && there && !works.furnished()) works();
    }

    /** What another system says is heard after the desk has answered. */
    private void works() {
        visits.visit(works.cases());
        works.answer();
        visits.visit(works.changes());
    }

    private void load() {
        Optional<Bookmark> reached = replay.remembered(Bookmark.NAME).map(Bookmark::of);
        if (reached.isEmpty() && !catalogue.isEmpty()) return;
        Instant started = clock.now();
        Bookmark bookmark = reached.orElseGet(() -> new Bookmark(started, 0));
        DemoContent content = DemoContent.read();
        List<Happening> all = Happening.until(bookmark.began(), content);
        if (bookmark.done() == all.size()) return;
        if (reached.isEmpty()) furnish(content, bookmark, all.get(0).at());
        for (Happening happening : all.subList(bookmark.done(), all.size())) {
            Bookmark after = bookmark.next();
            replay.ringUntil(happening.at());
            Clock.at(happening.at(), () -> acts.let(happening, after));
            bookmark = after;
        }
        replay.ringUntil(started);
        LOG.infof(
                "demo loaded: %d teams, %d services, %d articles, %d requests with %d steps, in %d ms",
                content.teams().size(),
                content.services().size(),
                content.articles().size(),
                content.requests().size(),
                all.size() - content.requests().size(),
                Duration.between(started, clock.now()).toMillis());
    }

    /** The house was there before the first request. */
    private void furnish(DemoContent content, Bookmark bookmark, Instant first) {
        Clock.at(first.minus(Duration.ofDays(1)), () -> acts.furnish(content, bookmark));
    }
}
