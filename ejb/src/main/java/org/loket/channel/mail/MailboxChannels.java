package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loket.channel.ChannelState;
import org.loket.channel.Supervised;

/** Mailboxes that people write to, as supervision sees them. */
@ApplicationScoped
class MailboxChannels implements Supervised {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Mailboxes mailboxes;

    private record Unjudged(long waiting, long parked, Instant oldest) {
        static final Unjudged NONE = new Unjudged(0, 0, null);
    }

    @Override
    public String kind() {
        return "mailbox";
    }

    @Override
    public List<ChannelState> states() {
        mailboxes.forget();
        Map<Long, Unjudged> unjudged = unjudged();
        return mailboxes.all().stream()
                .map(it -> state(it, unjudged.getOrDefault(it.id(), Unjudged.NONE)))
                .toList();
    }

    private ChannelState state(Mailbox mailbox, Unjudged mails) {
        MailboxState state = mailboxes.state(mailbox.id());
        return new ChannelState(
                kind(),
                Long.toString(mailbox.id()),
                mailbox.address(),
                mailbox.read(),
                state.lastSuccess(),
                mails.waiting(),
                mails.oldest(),
                mails.parked(),
                state.lastError(),
                "/admin/inbound");
    }

    /** The mails without a verdict, by the id of their mailbox. */
    private Map<Long, Unjudged> unjudged() {
        Map<Long, Unjudged> counts = new HashMap<>();
        em.createQuery(
                        "select i.mailbox, sum(case when i.status = WAITING then 1 else 0 end),"
                                + " sum(case when i.status = PARKED then 1 else 0 end),"
                                + " min(case when i.status = WAITING then i.receivedAt end)"
                                + " from InboundMail i where i.status <> JUDGED group by i.mailbox",
                        Object[].class)
                .getResultList()
                .forEach(
                        row ->
                                counts.put(
                                        (Long) row[0],
                                        new Unjudged(
                                                ((Number) row[1]).longValue(),
                                                ((Number) row[2]).longValue(),
                                                (Instant) row[3])));
        return counts;
    }

    @Override
    public void start(String id) {
        enable(id, true);
    }

    @Override
    public void stop(String id) {
        enable(id, false);
    }

    private void enable(String id, boolean on) {
        mailboxes.lock(Long.parseLong(id)).enable(on);
    }
}
