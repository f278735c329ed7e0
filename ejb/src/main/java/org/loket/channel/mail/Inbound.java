package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.Clock;

/** The mails that reached us: each is kept as it came, once. */
@ApplicationScoped
class Inbound {

    /** Hibernate's number for: pass over rows that somebody else has locked. */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject RawSources sources;
    @Inject Clock clock;
    @Inject Event<MailArrived> arrived;

    /**
     * Keeps the messages that are not here yet, to be judged once this transaction has committed.
     *
     * @return the row of each message, also of one that was here before
     * @throws jakarta.persistence.PersistenceException if one of them is being kept by somebody
     *     else at this moment
     */
    List<Long> receive(long mailbox, List<RawSource> messages) throws IOException {
        Map<RawSource, MailIdentity> identities = new LinkedHashMap<>();
        for (RawSource message : messages) identities.put(message, MailIdentity.of(message));
        Map<String, Long> known = known(mailbox, identities.values());
        Instant now = clock.now();
        Map<InboundMail, RawSource> fresh = new LinkedHashMap<>();
        for (RawSource message : messages) {
            MailIdentity identity = identities.get(message);
            if (known.containsKey(identity.hash())) continue;
            InboundMail mail = new InboundMail(mailbox, identity, message.size(), now);
            em.persist(mail);
            known.put(identity.hash(), mail.id());
            fresh.put(mail, message);
        }
        em.flush();
        for (var each : fresh.entrySet()) sources.keep(each.getKey().id(), each.getValue());
        if (!fresh.isEmpty()) arrived.fire(new MailArrived());
        List<Long> rows = new ArrayList<>();
        for (RawSource message : messages) rows.add(known.get(identities.get(message).hash()));
        return rows;
    }

    /** The mails whose time has come, those that wait longest first. */
    List<Long> due(int most) {
        return em.createQuery(
                        "select m.id from InboundMail m where m.status = WAITING"
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
    Optional<InboundMail> take(long id) {
        return take(List.of(id), Long.MAX_VALUE).stream().findFirst();
    }

    /**
     * Those of these mails that are not large, locked until the transaction ends; without those
     * whose time has not come any more or that somebody else is at.
     *
     * @param most bytes
     */
    List<InboundMail> take(Collection<Long> ids, long most) {
        return em.createQuery(
                        "select m from InboundMail m where m.id in :ids and m.status = WAITING"
                                + " and m.nextAttempt <= :now and m.size <= :most order by m.id",
                        InboundMail.class)
                .setParameter("ids", ids)
                .setParameter("now", clock.now())
                .setParameter("most", most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    /**
     * A mail among those with these Message-IDs that came before this one and is not judged yet.
     */
    Optional<InboundMail> before(InboundMail mail, Collection<String> messageIds) {
        return em
                .createQuery(
                        "select m from InboundMail m where m.messageId in :messageIds"
                                + " and m.id < :id and m.status = WAITING"
                                + " order by m.nextAttempt desc",
                        InboundMail.class)
                .setParameter("messageIds", messageIds)
                .setParameter("id", mail.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<InboundMail> find(long id) {
        return Optional.ofNullable(em.find(InboundMail.class, id));
    }

    /** The mail, whatever its state, locked until the transaction ends. */
    Optional<InboundMail> lock(long id) {
        return Optional.ofNullable(em.find(InboundMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void replay(InboundMail mail, boolean insist) {
        mail.replay(insist, clock.now());
        arrived.fire(new MailArrived());
    }

    /** Whether this message is here. */
    boolean knows(long mailbox, RawSource message) throws IOException {
        return !known(mailbox, List.of(MailIdentity.of(message))).isEmpty();
    }

    private Map<String, Long> known(long mailbox, Iterable<MailIdentity> identities) {
        List<String> hashes = new ArrayList<>();
        identities.forEach(it -> hashes.add(it.hash()));
        Map<String, Long> known = new HashMap<>();
        em.createQuery(
                        "select m.identity, m.id from InboundMail m where m.mailbox = :mailbox and"
                                + " m.identity in :hashes",
                        Object[].class)
                .setParameter("mailbox", mailbox)
                .setParameter("hashes", hashes)
                .getResultList()
                .forEach(row -> known.put((String) row[0], (Long) row[1]));
        return known;
    }
}
