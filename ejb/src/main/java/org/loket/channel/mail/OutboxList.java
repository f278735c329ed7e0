package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.kernel.Pages;

/** Reads what became of mails, without their texts. */
@ApplicationScoped
class OutboxList {

    private static final int SIZE = 50;

    private static final String STATE =
            "select new org.loket.channel.mail.MailState(m.id, m.kind, m.request, m.reply, m.recipient,"
                    + " m.status, m.attempts, m.nextAttempt, m.lastError, m.createdAt, m.sentAt,"
                    + " m.envelope.copies, m.envelope.blindCopies, m.bouncedAt, m.bounceReason, m.emptiedAt)"
                    + " from OutgoingMail m where ";

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject ServerPause pause;

    /** The status stands in the query itself: the index holds only what has not been sent. */
    Page<MailState> page(MailStatus status, Keyset from, boolean backwards) {
        String where = "m.status = " + status;
        if (from != null) {
            where += " and (m.nextAttempt, m.id) " + (backwards ? "<" : ">") + " (:at, :id)";
        }
        String order =
                backwards
                        ? " order by m.nextAttempt desc, m.id desc"
                        : " order by m.nextAttempt, m.id";
        var rows = em.createQuery(STATE + where + order, MailState.class).setMaxResults(SIZE + 1);
        if (from != null) rows.setParameter("at", from.at()).setParameter("id", from.id());
        return Pages.of(rows.getResultList(), SIZE, from != null, backwards, MailState::place);
    }

    List<MailState> of(String request) {
        return em.createQuery(STATE + "m.request = :request order by m.id", MailState.class)
                .setParameter("request", request)
                .getResultList();
    }

    OutboxCounts counts() {
        Map<MailStatus, Long> counts = new EnumMap<>(MailStatus.class);
        em.createQuery(
                        "select m.status, count(m) from OutgoingMail m where m.status <> SENT group by"
                                + " m.status",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((MailStatus) row[0], (Long) row[1]));
        return new OutboxCounts(
                counts.getOrDefault(MailStatus.WAITING, 0L),
                counts.getOrDefault(MailStatus.PARKED, 0L),
                pause.reason());
    }
}
