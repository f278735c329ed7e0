package org.loket.channel.legacy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loket.channel.ChannelState;
import org.loket.channel.Supervised;
import org.loket.kernel.Clock;
import org.loket.kernel.NotAllowedNow;

/** The feeds of one kind of place, as supervision sees them. */
abstract class PlacedChannels implements Supervised {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Feeds feeds;
    @Inject OurChanges ours;
    @Inject TheirChanges theirs;
    @Inject Lots lots;
    @Inject Clock clock;

    /** Whether a feed with these settings is of this kind. */
    abstract boolean fits(String place);

    @Override
    public List<ChannelState> states() {
        Map<String, Long> conflicts = theirs.undecided();
        return feeds.all().stream()
                .filter(feed -> fits(feed.form().get("place")))
                .map(feed -> state(feed, conflicts))
                .toList();
    }

    private ChannelState state(Feed feed, Map<String, Long> conflicts) {
        FeedForm form = feed.form();
        Optional<FeedTurn> turn = Optional.ofNullable(em.find(FeedTurn.class, feed.id()));
        Reading reading = reading(feed);
        OurChanges.Counts telling = ours.counts(feed.id());
        long undecided =
                form.get("carries").equals("changes")
                        ? conflicts.getOrDefault(form.get("system"), 0L)
                        : 0;
        return new ChannelState(
                kind(),
                Long.toString(feed.id()),
                feed.name(),
                feed.enabled(),
                turn.map(FeedTurn::lastSuccess).orElseGet(() -> lastDone(feed)),
                reading.waiting() + telling.waiting() + lots.waiting(feed.id()),
                Stream.of(reading.since(), telling.since())
                        .flatMap(Stream::ofNullable)
                        .min(Instant::compareTo)
                        .orElse(null),
                reading.rejected() + telling.parked() + undecided,
                turn.map(FeedTurn::lastError).orElse(reading.failure()),
                "/admin/feeds/" + feed.id());
    }

    /** How far its files are. */
    private record Reading(long waiting, Instant since, long rejected, String failure) {}

    private Reading reading(Feed feed) {
        Object[] work =
                em.createQuery(
                                "select coalesce(sum(coalesce(f.total, 1) - f.done), 0), min(f.arrivedAt)"
                                        + " from FeedFile f where f.feed = :feed and f.status = RUNNING",
                                Object[].class)
                        .setParameter("feed", feed.id())
                        .getSingleResult();
        FileView last =
                feeds.files(feed.id(), null, false).rows().stream().findFirst().orElse(null);
        return new Reading(
                Math.max(0, ((Number) work[0]).longValue()),
                (Instant) work[1],
                last == null ? 0 : last.rejected(),
                last == null || last.failure() == null ? null : last.name());
    }

    private Instant lastDone(Feed feed) {
        return em.createQuery(
                        "select max(f.endedAt) from FeedFile f where f.feed = :feed and f.status = DONE",
                        Instant.class)
                .setParameter("feed", feed.id())
                .getSingleResult();
    }

    /**
     * @throws NotAllowedNow if its settings are not finished
     */
    @Override
    public void start(String id) {
        Feed feed = feeds.get(Long.parseLong(id));
        if (!new FeedReading(feed.form()).problems().isEmpty()) {
            throw new NotAllowedNow("feed.start", feed.name());
        }
        feed.enable(true);
        FeedTurn turn = em.find(FeedTurn.class, feed.id());
        if (turn != null) turn.hurry(clock.now());
        feeds.changed();
    }

    @Override
    public void stop(String id) {
        feeds.get(Long.parseLong(id)).enable(false);
        feeds.changed();
    }
}
