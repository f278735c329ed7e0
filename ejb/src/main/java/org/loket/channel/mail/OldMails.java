package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;

/**
 * Lets the words of mails go that were sent long ago. The row stays: by its Message-ID an answer
 * that comes years later still finds its request, and a bounce its mail.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OldMails {

    static final int BATCH = 500;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Settings settings;

    /**
     * Empties one batch, the oldest first. Two nodes that are at the same mails do no harm.
     *
     * @return whether there may be more
     */
    public boolean emptyBatch() {
        if (settings.mailKeepDays() == 0) return false;
        Instant now = clock.now();
        List<Long> old =
                em.createQuery(
                                "select m.id from OutgoingMail m where m.status = SENT and m.emptiedAt is null"
                                        + " and m.sentAt < :before order by m.sentAt, m.id",
                                Long.class)
                        .setParameter("before", now.minus(Duration.ofDays(settings.mailKeepDays())))
                        .setMaxResults(BATCH)
                        .getResultList();
        if (!old.isEmpty()) empty(old, now);
        return old.size() == BATCH;
    }

    /** A blank is left where there must be something: to Oracle an empty text is none. */
    private void empty(List<Long> mails, Instant now) {
        em.createQuery(
                        "update OutgoingMail m set m.subject = ' ', m.text = ' ', m.html = '',"
                                + " m.emptiedAt = :now where m.id in :mails and m.emptiedAt is null")
                .setParameter("now", now)
                .setParameter("mails", mails)
                .executeUpdate();
    }
}
