package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * @return whether they were not linked yet
     */
    boolean link(Request request, Request other, LinkReason why) {
        if (find(request, other) != null || find(other, request) != null) return false;
        var key = new RequestLink.Key(request.id(), other.id());
        em.persist(new RequestLink(key, why, clock.now()));
        return true;
    }

    /**
     * @return whether they were linked
     */
    boolean unlink(Request request, Request other) {
        RequestLink there = find(request, other);
        if (there == null) there = find(other, request);
        if (there != null) em.remove(there);
        return there != null;
    }

    private RequestLink find(Request request, Request other) {
        return em.find(RequestLink.class, new RequestLink.Key(request.id(), other.id()));
    }

    /**
     * Those it points to and those that point to it, as far as they are or were a matter of these
     * teams, the newest first.
     */
    List<LinkedRequest> links(Request request, Set<String> teams) {
        if (teams.isEmpty()) return List.of();
        return em.createQuery(
                        "select new org.loket.request.LinkedRequest(r.number, r.subject,"
                                + " r.language, r.status, l.why,"
                                + " case when l.key.other = :id then true else false end)"
                                + " from RequestLink l join Request r"
                                + " on r.id = case when l.key.other = :id then l.key.request else l.key.other end"
                                + " where (l.key.request = :id or l.key.other = :id)"
                                + " and (r.team in :teams or exists (select 1 from RequestShare s"
                                + " where s.key.request = r.id and s.key.team in :teams))"
                                + " order by r.filedAt desc, r.id desc",
                        LinkedRequest.class)
                .setParameter("id", request.id())
                .setParameter("teams", teams)
                .setMaxResults(50)
                .getResultList();
    }
}
