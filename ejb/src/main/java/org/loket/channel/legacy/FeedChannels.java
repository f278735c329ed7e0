package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.loket.channel.ChannelState;
import org.loket.channel.Supervised;
import org.loket.kernel.NotAllowedNow;

/** Feeds, as supervision sees them. */
@ApplicationScoped
class FeedChannels implements Supervised {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Feeds feeds;

    @Override
    public String kind() {
        return "feed";
    }

    @Override
    public List<ChannelState> states() {
        return feeds.all().stream().map(this::state).toList();
    }

    private ChannelState state(Feed feed) {
        Object[] work =
                em.createQuery(
                                "select coalesce(sum(coalesce(f.total, 1) - f.done), 0), min(f.arrivedAt)"
                                        + " from FeedFile f where f.feed = :feed and f.status = RUNNING",
                                Object[].class)
                        .setParameter("feed", feed.id())
                        .getSingleResult();
        FileView last =
                feeds.files(feed.id(), null, false).rows().stream().findFirst().orElse(null);
        return new ChannelState(
                kind(),
                Long.toString(feed.id()),
                feed.name(),
                feed.enabled(),
                lastDone(feed),
                Math.max(0, ((Number) work[0]).longValue()),
                (Instant) work[1],
                last == null ? 0 : last.rejected(),
                last == null || last.failure() == null ? null : last.name(),
                "/admin/feeds/" + feed.id());
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
    }

    @Override
    public void stop(String id) {
        feeds.get(Long.parseLong(id)).enable(false);
    }
}
