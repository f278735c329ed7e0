package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loket.kernel.Clock;
import org.loket.kernel.NotFound;

/** Letters, who takes part beside the requester, and which request points to which. */
@ApplicationScoped
class Correspondence {

    private static final int MOST_PARTICIPANTS = 50;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    void enclose(long message, Letter letter) {
        if (em.find(StoredLetter.class, message) == null) {
            em.persist(new StoredLetter(message, letter));
        }
    }

    /** A request's first letter, and those who take part from the beginning. */
    void begin(Intake.Written written, Letter letter, List<Participant> others) {
        em.persist(new StoredLetter(written.first().id(), letter));
        if (!others.isEmpty()) join(written.request(), others, List.of());
    }

    /** What came with the messages of a request, by message. */
    Map<Long, LetterView> letters(Request request) {
        return em
                .createQuery(
                        "select new org.loket.request.LetterView(l.message, l.sender, l.checked,"
                                + " l.quoted, l.signature,"
                                + " case when length(l.html) > 0 then true else false end,"
                                + " l.sealed, l.signer, l.issuer, l.secrecy)"
                                + " from StoredLetter l join Message m on m.id = l.message"
                                + " where m.request = :request",
                        LetterView.class)
                .setParameter("request", request.id())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(LetterView::message, letter -> letter));
    }

    /**
     * @throws NotFound if this is no message of the request that came by mail with a layout
     */
    LetterSheet sheet(Request request, long message, boolean notesToo) {
        StoredLetter letter = em.find(StoredLetter.class, message);
        Message said = letter == null ? null : em.find(Message.class, message);
        boolean there =
                said != null
                        && said.request() == request.id()
                        && (notesToo || said.voice() != Voice.NOTE);
        return Optional.of(there)
                .filter(it -> it)
                .flatMap(it -> letter.letter().html())
                .map(html -> new LetterSheet(html, pictures(message)))
                .orElseThrow(() -> new NotFound("letter", message));
    }

    private Map<String, Long> pictures(long message) {
        return em
                .createQuery(
                        "select a from Attachment a where a.message = :message"
                                + " and a.shownInPlace = true order by a.id",
                        Attachment.class)
                .setParameter("message", message)
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                a -> a.contentId().orElse(""), Attachment::id, (a, b) -> a));
    }

    /** From now on they take part; no more of them than a conversation has. */
    void join(Request request, List<Participant> others) {
        if (!others.isEmpty()) join(request, others, participants(request.id()));
    }

    private void join(Request request, List<Participant> others, List<Participant> there) {
        int free = MOST_PARTICIPANTS - there.size();
        for (Participant other : others) {
            String email = other.email().toLowerCase(Locale.ROOT);
            boolean known =
                    email.equalsIgnoreCase(request.facts().email())
                            || there.stream().anyMatch(it -> it.email().equals(email));
            if (known || free-- <= 0) continue;
            var key = new RequestParticipant.Key(request.id(), email);
            if (em.find(RequestParticipant.class, key) != null) continue;
            em.persist(new RequestParticipant(key, other.name(), clock.now()));
        }
    }

    /**
     * @return whether they took part
     */
    boolean leave(Request request, String email) {
        var key = new RequestParticipant.Key(request.id(), email.toLowerCase(Locale.ROOT));
        RequestParticipant there = em.find(RequestParticipant.class, key);
        if (there != null) em.remove(there);
        return there != null;
    }

    List<Participant> participants(long request) {
        return em
                .createQuery(
                        "select p from RequestParticipant p where p.key.request = :request"
                                + " order by p.since, p.key.email",
                        RequestParticipant.class)
                .setParameter("request", request)
                .getResultList()
                .stream()
                .map(RequestParticipant::view)
                .toList();
    }

    boolean takesPart(Request request, String email) {
        if (email.equalsIgnoreCase(request.facts().email())) return true;
        var key = new RequestParticipant.Key(request.id(), email.toLowerCase(Locale.ROOT));
        return em.find(RequestParticipant.class, key) != null;
    }

    void link(Request request, Request earlier, LinkReason why) {
        var key = new RequestLink.Key(request.id(), earlier.id());
        if (em.find(RequestLink.class, key) == null) {
            em.persist(new RequestLink(key, why, clock.now()));
        }
    }

    /** Those it points to, then those that point to it. */
    List<LinkedRequest> links(Request request) {
        List<LinkedRequest> links = new ArrayList<>(links(request, "other", "request", false));
        links.addAll(links(request, "request", "other", true));
        return links;
    }

    private List<LinkedRequest> links(Request request, String far, String near, boolean later) {
        return em.createQuery(
                        "select new org.loket.request.LinkedRequest(r.number, r.subject, r.status,"
                                + " l.why, "
                                + later
                                + ") from RequestLink l join Request r on r.id = l.key."
                                + far
                                + " where l.key."
                                + near
                                + " = :id order by r.filedAt desc",
                        LinkedRequest.class)
                .setParameter("id", request.id())
                .setMaxResults(20)
                .getResultList();
    }
}
