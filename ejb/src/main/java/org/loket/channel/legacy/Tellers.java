package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.loket.kernel.Remembered;

/** The feeds by which other systems are told what happens here. */
@ApplicationScoped
class Tellers {

    @Inject Feeds feeds;

    /** Asked at everything that happens to a request; another node sees a change so late. */
    private final Remembered<List<Teller>> all =
            new Remembered<>(Duration.ofSeconds(10), this::load);

    /**
     * A feed that tells.
     *
     * @param texts whether it tells what the desk wrote to the requester, too
     */
    record Teller(long feed, String system, boolean texts) {}

    List<Teller> all() {
        return all.get();
    }

    private List<Teller> load() {
        return feeds.all().stream().filter(this::tells).flatMap(Tellers::teller).toList();
    }

    /** One that was stopped has it told once it goes on. */
    private boolean tells(Feed feed) {
        return feed.enabled() || feeds.visited(feed.id());
    }

    private static Stream<Teller> teller(Feed feed) {
        FeedReading reading = new FeedReading(feed.form());
        if (!reading.problems().isEmpty()) return Stream.empty();
        Definition definition = reading.definition();
        return definition.telling().stream()
                .map(it -> new Teller(feed.id(), definition.system(), it.texts()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedsChanged event) {
        all.forget();
    }
}
