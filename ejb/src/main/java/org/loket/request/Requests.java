package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.kernel.Clock;
import org.loket.kernel.NotFound;
import org.loket.kernel.RecordedEvent;

/**
 * Finds requests for those who may see them, and keeps what is said in them. Who may not see one
 * learns nothing.
 */
@ApplicationScoped
class Requests {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Callers callers;
    @Inject TrackingCodes codes;
    @Inject Hours hours;
    @Inject Attachments attachments;
    @Inject Event<RecordedEvent> recorded;

    /**
     * @throws NotFound if there is none, or it is not the caller's and the code does not fit
     */
    Request forRequester(RequestKey key) {
        Request request = get(key.number());
        boolean mayOpen =
                key.code().isPresent()
                        ? request.guest() && codes.fits(key.number(), key.code().get())
                        : callers.find().filter(c -> c.id() == request.requester()).isPresent();
        if (!mayOpen) throw new NotFound("request", key.number());
        return request;
    }

    /**
     * @throws NotFound if there is none, or none of the caller's teams has or had to do with it
     */
    Request forStaff(String number) {
        return findForStaff(number).orElseThrow(() -> new NotFound("request", number));
    }

    Optional<Request> findForStaff(String number) {
        Caller caller = callers.current();
        return find(number).filter(request -> caller.staff() && concerns(request, caller));
    }

    int earlierOfRequester(Request request) {
        return em.createQuery(
                        "select r.id from Request r where r.requester = :requester and r.filedAt < :filed",
                        Long.class)
                .setParameter("requester", request.requester())
                .setParameter("filed", request.filedAt())
                .setMaxResults(100)
                .getResultList()
                .size();
    }

    /** Two who write at the same moment do so one after the other. */
    void lock(Request request) {
        em.lock(request, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The message, or the earlier one if the same form was handed in before. */
    Said say(Request request, Voice voice, long author, String authorName, NewMessage said) {
        return say(request, voice, author, authorName, said, clock.now());
    }

    /** As {@link #say}, of what was said at another time. */
    Said say(
            Request request,
            Voice voice,
            long author,
            String authorName,
            NewMessage said,
            Instant at) {
        Optional<Message> before = bySubmission(request, said.submission());
        if (before.isPresent()) return new Said(before.get(), false);
        return new Said(add(request, voice, author, authorName, said, at), true);
    }

    Message add(
            Request request,
            Voice voice,
            long author,
            String authorName,
            NewMessage said,
            Instant at) {
        Message message = new Message(request.id(), voice, author, authorName, said, at);
        em.persist(message);
        attachments.add(message, said.uploads());
        return message;
    }

    /** The requester's side said something: a settled request is taken up again by it. */
    void heard(Request request, Said added, Channel channel) {
        if (request.status().open()) {
            tell(
                    new ReplyReceived(
                            request.facts(), request.status(), channel, added.message().id()));
        } else {
            reopen(request);
        }
    }

    /** Takes a settled request up again. */
    void reopen(Request request) {
        Status was = request.status();
        request.reopen(clock.now(), hours.of(request.team()));
        recorded.fire(new RequestReopened(request.facts(), was));
    }

    record Said(Message message, boolean isNew) {}

    List<Message> messagesOf(Request request) {
        return em.createQuery(
                        "select m from Message m where m.request = :request order by m.id",
                        Message.class)
                .setParameter("request", request.id())
                .getResultList();
    }

    void tell(RecordedEvent event) {
        recorded.fire(event);
    }

    private boolean concerns(Request request, Caller caller) {
        if (caller.memberOf(request.team())) return true;
        if (caller.teams().isEmpty()) return false;
        return em.createQuery(
                                "select count(s) from RequestShare s where s.key.request = :request and s.key.team in :teams",
                                Long.class)
                        .setParameter("request", request.id())
                        .setParameter("teams", caller.teams())
                        .getSingleResult()
                > 0;
    }

    /**
     * For Loket itself.
     *
     * @throws NotFound if there is none
     */
    Request get(String number) {
        return find(number).orElseThrow(() -> new NotFound("request", number));
    }

    Optional<Request> find(String number) {
        return em
                .createQuery("select r from Request r where r.number = :number", Request.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * The id of what was handed in with that token.
     *
     * @throws NotFound if nothing was
     */
    long message(Request request, String submission) {
        return bySubmission(request, submission)
                .map(Message::id)
                .orElseThrow(() -> new NotFound("message", submission));
    }

    private Optional<Message> bySubmission(Request request, String submission) {
        return em
                .createQuery(
                        "select m from Message m where m.submission = :submission and m.request = :request",
                        Message.class)
                .setParameter("submission", submission)
                .setParameter("request", request.id())
                .getResultList()
                .stream()
                .findFirst();
    }
}
