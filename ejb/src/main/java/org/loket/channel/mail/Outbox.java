package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;

/** What is to leave the house as mail, kept until it has left. */
@ApplicationScoped
class Outbox {

    /** Hibernate's number for: pass over rows that somebody else has locked. */
    private static final int SKIP_LOCKED = -2;

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Settings settings;
    @Inject Texts texts;
    @Inject FailingAddresses failing;
    @Inject Tally tally;
    @Inject Event<MailWritten> written;
    @Inject Event<MailHeldBack> heldBack;

    /** A new mail about a request; it wants its content before the transaction ends. */
    OutgoingMail open(String request, Recipient to, MailKind kind) {
        String from = settings.mailFrom();
        String root = MessageIds.root(request, from);
        String id = kind == MailKind.CONFIRMATION ? root : MessageIds.next(request, from);
        return new OutgoingMail(request, to, id, root, clock.now());
    }

    /**
     * Puts it in, to be sent once this transaction has committed. Left out is what nobody wrote, to
     * an address that has had many of that kind lately, or from which a mail came back.
     */
    void put(OutgoingMail mail) {
        Optional<String> obstacle = obstacle(mail);
        if (obstacle.isPresent()) {
            heldBack.fire(new MailHeldBack(mail.request(), mail.kind(), obstacle.get()));
            return;
        }
        em.persist(mail);
        if (mail.automatic()) tally.oneMore(mail.recipient());
        written.fire(new MailWritten());
    }

    private Optional<String> obstacle(OutgoingMail mail) {
        if (!mail.automatic() || !mail.kind().toRequester()) return Optional.empty();
        String recipient = mail.recipient();
        if (!tally.knows(recipient)) foresee(List.of(recipient));
        if (tally.rests(recipient)) return Optional.of("address");
        return tally.lately(recipient) < settings.automaticMailsPerHour()
                ? Optional.empty()
                : Optional.of("many");
    }

    /** Finds out at once what {@link #put} wants to know of each of these recipients. */
    void foresee(Collection<String> recipients) {
        if (recipients.isEmpty()) return;
        Instant now = clock.now();
        tally.rest(failing.resting(recipients, now));
        recipients.forEach(it -> tally.learn(it, 0));
        em.createQuery(
                        "select m.recipient, count(m) from OutgoingMail m where m.recipient in"
                                + " :recipients and m.createdAt > :since and m.automatic = true"
                                + " group by m.recipient",
                        Object[].class)
                .setParameter("recipients", Set.copyOf(recipients))
                .setParameter("since", now.minus(AN_HOUR))
                .getResultList()
                .forEach(row -> tally.learn((String) row[0], ((Long) row[1]).intValue()));
    }

    /** Writes down that it is sent; that counts once the transaction has committed. */
    void sent(OutgoingMail mail) {
        mail.sent(clock.now());
        em.flush();
    }

    /** The mail, whatever its state, locked until the transaction ends. */
    Optional<OutgoingMail> lock(long id) {
        return Optional.ofNullable(em.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether it was parked, and is tried again now. */
    boolean retry(OutgoingMail mail) {
        boolean parked = mail.retry(clock.now());
        if (parked) written.fire(new MailWritten());
        return parked;
    }

    /**
     * Sends a mail again that was given up or came back.
     *
     * @param address where it goes instead; empty for the same
     * @param present addresses of those who take part now; nobody else gets a copy any more
     * @return whether it goes again: not if it waits, has arrived, or has lost its words
     */
    boolean again(OutgoingMail mail, Optional<String> address, Set<String> present) {
        if (mail.emptied()) return false;
        if (mail.status() != MailStatus.PARKED && !mail.cameBack()) return false;
        address.ifPresent(mail::readdress);
        mail.envelope().keepCopies(present);
        if (mail.cameBack()) {
            String html =
                    texts.html(
                            mail.language(), settings.organisation(), mail.subject(), mail.text());
            mail.again(MessageIds.next(mail.request(), settings.mailFrom()), html, clock.now());
            written.fire(new MailWritten());
            return true;
        }
        return retry(mail);
    }

    /** How many were parked, and are tried again now. */
    int retryAll() {
        int mails =
                em.createQuery(
                                "update OutgoingMail m set m.status = WAITING, m.attempts = 0,"
                                        + " m.nextAttempt = :now where m.status = PARKED")
                        .setParameter("now", clock.now())
                        .executeUpdate();
        if (mails > 0) written.fire(new MailWritten());
        return mails;
    }

    /** The mails whose time has come, those that wait longest first. */
    List<Long> due(int most) {
        return em.createQuery(
                        "select m.id from OutgoingMail m where m.status = WAITING"
                                + " and m.nextAttempt <= :now order by m.nextAttempt, m.id",
                        Long.class)
                .setParameter("now", clock.now())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The mail, locked until the transaction ends; empty if its time has not come any more or
     * somebody else is at it.
     */
    Optional<OutgoingMail> take(long id) {
        Instant now = clock.now();
        return em
                .createQuery(
                        "select m from OutgoingMail m where m.id = :id and m.status = WAITING"
                                + " and m.nextAttempt <= :now",
                        OutgoingMail.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList()
                .stream()
                .findFirst();
    }
}
