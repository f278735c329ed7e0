package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hangs a mail to a requester where mail programs look for it: below what the requester wrote by
 * mail, and below what we wrote before.
 */
@ApplicationScoped
class MailThreads {

    /** As many of the newest as are named; programs need the first and the last. */
    private static final int MOST = 8;

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^\\s<>]{1,390}>");

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    private record Known(String id, Instant at) {}

    /** The place of the next mail about a request whose conversation has that root. */
    MailThread next(String request, String root) {
        List<Known> theirs =
                known(
                        "select m.messageId, m.receivedAt from InboundMail m where m.request ="
                                + " :request and m.verdict in (REQUEST, REPLY) and m.messageId is not null"
                                + " order by m.id desc",
                        request);
        List<Known> ours =
                known(
                        "select m.messageId, m.createdAt from OutgoingMail m where m.request ="
                                + " :request and m.kind not in (WARNING, ESCALATION) order by m.id desc",
                        request);
        Optional<String> answers =
                Stream.concat(theirs.stream(), ours.stream()).map(Known::id).findFirst();
        List<String> references = new ArrayList<>();
        Stream.concat(theirs.stream(), ours.stream())
                .sorted(Comparator.comparing(Known::at))
                .map(Known::id)
                .distinct()
                .forEach(references::add);
        if (!references.contains(root)) references.add(0, root);
        answers.ifPresent(
                it -> {
                    // what is answered stands last
                    references.remove(it);
                    references.add(it);
                });
        return new MailThread(Optional.of(answers.orElse(root)), references);
    }

    /** What a mail that became a request begins; a conversation of its own where it has no id. */
    static MailThread first(String messageId) {
        return messageId != null && MESSAGE_ID.matcher(messageId).matches()
                ? MailThread.answering(messageId)
                : MailThread.NEW;
    }

    private List<Known> known(String query, String request) {
        return em
                .createQuery(query, Object[].class)
                .setParameter("request", request)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(it -> new Known((String) it[0], (Instant) it[1]))
                .filter(it -> MESSAGE_ID.matcher(it.id()).matches())
                .toList();
    }
}
