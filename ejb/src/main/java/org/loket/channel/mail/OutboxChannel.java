package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.loket.channel.ChannelState;
import org.loket.channel.Supervised;
import org.loket.channel.Switches;

/** Outgoing mail, as supervision sees it. */
@ApplicationScoped
class OutboxChannel implements Supervised {

    static final String ID = "outbox";

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject OutboxList list;
    @Inject Switches switches;
    @Inject Event<MailWritten> written;

    @Override
    public String kind() {
        return ID;
    }

    @Override
    public List<ChannelState> states() {
        OutboxCounts counts = list.counts();
        return List.of(
                new ChannelState(
                        kind(),
                        ID,
                        "",
                        switches.on(ID),
                        one(
                                "select max(m.sentAt) from OutgoingMail m where m.status = SENT and m.emptiedAt is null"),
                        counts.waiting(),
                        one("select min(m.createdAt) from OutgoingMail m where m.status = WAITING"),
                        counts.parked(),
                        counts.away().orElse(null),
                        "/admin/mails"));
    }

    private Instant one(String query) {
        return em.createQuery(query, Instant.class).getSingleResult();
    }

    @Override
    public void start(String id) {
        switches.start(ID);
        written.fire(new MailWritten());
    }

    @Override
    public void stop(String id) {
        switches.stop(ID);
    }
}
