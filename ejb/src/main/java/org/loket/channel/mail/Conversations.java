package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.loket.channel.mail.ReplyAddress.Circle;
import org.loket.mime.MailAddress;
import org.loket.mime.ReadMail;

/**
 * Finds the requests that a mail may belong to. What only somebody can know who got a mail of ours
 * is certain; what can be guessed or has been shown around is a hint.
 */
@ApplicationScoped
class Conversations {

    /**
     * @param certain whoever wrote it has a mail of ours before them
     */
    record Trace(String number, boolean certain, Circle circle) {

        static Trace hint(String number) {
            return new Trace(number, false, Circle.REQUESTER);
        }
    }

    private static final int MOST_REFERENCES = 100;
    private static final int MOST_NUMBERS = 10;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])(\\d{4}-\\d{6,9})(?![\\d-])");

    private static final List<String> DELIVERED =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject ReplyAddress replies;
    @Inject Inbound inbound;

    /** Certain ones first, then as the order has it: references, subject. */
    List<Trace> traces(ReadMail mail) {
        Set<Trace> certain = new LinkedHashSet<>();
        Set<Trace> hints = new LinkedHashSet<>();
        Collection<String> references = references(mail);
        if (!references.isEmpty()) {
            for (OutgoingMail ours : sent(references)) {
                Circle circle = ours.kind().toRequester() ? Circle.REQUESTER : Circle.STAFF;
                boolean root = ours.messageId().equals(ours.threadId());
                (root ? hints : certain).add(new Trace(ours.request(), !root, circle));
            }
            received(references).forEach(it -> hints.add(Trace.hint(it)));
            references.forEach(it -> MessageIds.request(it).map(Trace::hint).ifPresent(hints::add));
        }
        recipients(mail)
                .flatMap(it -> replies.read(it).stream())
                .forEach(it -> certain.add(new Trace(it.number(), true, it.circle())));
        NUMBER.matcher(mail.subject())
                .results()
                .limit(MOST_NUMBERS)
                .forEach(it -> hints.add(Trace.hint(it.group(1))));
        List<Trace> all = new ArrayList<>(certain);
        all.addAll(hints);
        return all;
    }

    /** Whether it can belong to no request, whatever requests there are. */
    boolean beginsAnew(ReadMail mail) {
        return mail.references().isEmpty()
                && !NUMBER.matcher(mail.subject()).find()
                && recipients(mail).allMatch(it -> replies.read(it).isEmpty());
    }

    /** A mail that came before this one, which refers to it, and has no verdict yet. */
    Optional<InboundMail> awaited(InboundMail row, ReadMail mail) {
        Collection<String> references = references(mail);
        return references.isEmpty() ? Optional.empty() : inbound.before(row, references);
    }

    /** Those of these Message-IDs whose mails became part of a request. */
    Set<String> filed(Collection<String> messageIds) {
        return new HashSet<>(
                em.createQuery(
                                "select m.messageId from InboundMail m where m.messageId in"
                                        + " :messageIds and m.request is not null",
                                String.class)
                        .setParameter("messageIds", messageIds)
                        .getResultList());
    }

    /** A mail of ours by its Message-ID. */
    Optional<OutgoingMail> sent(String messageId) {
        return sent(List.of(messageId)).stream().findFirst();
    }

    /** The last mail about the request that we sent to that address. */
    Optional<OutgoingMail> lastSent(String number, String recipient) {
        return em
                .createQuery(
                        "select m from OutgoingMail m where m.request = :number and"
                                + " lower(m.recipient) = :recipient order by m.id desc",
                        OutgoingMail.class)
                .setParameter("number", number)
                .setParameter("recipient", Addresses.plain(recipient))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What the addresses say that the mail was delivered to. */
    Optional<ReplyAddress.Answered> answered(ReadMail mail) {
        return recipients(mail).flatMap(it -> replies.read(it).stream()).findFirst();
    }

    /** The very same message that became part of a request by way of another mailbox. */
    Optional<InboundMail> twin(InboundMail mail) {
        return em
                .createQuery(
                        "select m from InboundMail m where m.messageId = :messageId and m.id <> :id"
                                + " and m.mailbox <> :mailbox and m.request is not null order by m.id",
                        InboundMail.class)
                .setParameter("messageId", mail.messageId())
                .setParameter("id", mail.id())
                .setParameter("mailbox", mail.mailbox())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private List<OutgoingMail> sent(Collection<String> messageIds) {
        return em.createQuery(
                        "select m from OutgoingMail m where m.messageId in :ids order by m.id desc",
                        OutgoingMail.class)
                .setParameter("ids", messageIds)
                .setMaxResults(MOST_REFERENCES)
                .getResultList();
    }

    private List<String> received(Collection<String> messageIds) {
        return em.createQuery(
                        "select m.request from InboundMail m where m.messageId in :ids and m.request"
                                + " is not null order by m.id desc",
                        String.class)
                .setParameter("ids", messageIds)
                .setMaxResults(MOST_REFERENCES)
                .getResultList();
    }

    /** The newest of them: a conversation may be long. */
    private static Collection<String> references(ReadMail mail) {
        List<String> all = mail.references();
        return new LinkedHashSet<>(
                all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size()));
    }

    private static Stream<String> recipients(ReadMail mail) {
        return Stream.concat(
                Stream.of(mail.to(), mail.cc()).flatMap(List::stream).map(MailAddress::address),
                DELIVERED.stream()
                        .flatMap(it -> mail.headers().all(it).stream())
                        .map(Addresses::bare));
    }
}
