package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.Service;
import org.loket.directory.Caller;
import org.loket.kernel.Clock;
import org.loket.kernel.NotAllowedNow;
import org.loket.sla.ServiceLevels;

/**
 * The one way in: whatever the channel, a request is filed here, with its first message and its
 * clocks.
 */
@ApplicationScoped
class Intake {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Catalogue catalogue;
    @Inject ServiceLevels levels;
    @Inject Hours hours;
    @Inject Numbers numbers;
    @Inject Requests requests;
    @Inject TrackingCodes codes;

    /** What the same form was filed as before, if it was. */
    Optional<Receipt> filedBefore(String submission) {
        return em
                .createQuery("select r from Request r where r.submission = :it", Request.class)
                .setParameter("it", submission)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::receipt);
    }

    /** Which of these were filed before. */
    Set<String> filedBefore(Collection<String> submissions) {
        return new HashSet<>(
                em.createQuery(
                                "select r.submission from Request r where r.submission in :them",
                                String.class)
                        .setParameter("them", submissions)
                        .getResultList());
    }

    /**
     * @throws FiledMeanwhile if the same form is being filed at this moment
     */
    Receipt file(NewRequest form, Caller requester, boolean guest) {
        Written written = write(form, requester, guest, Terms.USUAL);
        flush();
        return receipt(written.request());
    }

    /** A request and what was said first. */
    record Written(Request request, Message first) {}

    /** Files it, without making sure yet that it is the only one. */
    Written write(NewRequest form, Caller requester, boolean guest, Terms terms) {
        Instant at = terms.filedAt().orElse(clock.now());
        Request request = draw(form, requester, guest, terms.wish(), at);
        Message first = begin(request, form, requester, at);
        requests.tell(
                new RequestFiled(
                        request.facts(),
                        form.channel(),
                        first.id(),
                        form.submission(),
                        terms.confirm()));
        return new Written(request, first);
    }

    /**
     * Files what was settled elsewhere, without making sure yet that it is the only one: no process
     * starts, no clock runs on.
     */
    Written archive(NewRequest form, Caller requester, boolean guest, Terms terms) {
        Instant at = terms.filedAt().orElse(clock.now());
        Request request = draw(form, requester, guest, terms.wish(), at);
        request.close(Closure.ELSEWHERE, at, hours.of(request.team()));
        Message first = begin(request, form, requester, at);
        requests.tell(new RequestArchived(request.facts(), form.channel(), at));
        return new Written(request, first);
    }

    private Request draw(NewRequest form, Caller requester, boolean guest, Wish wish, Instant at) {
        Service service = catalogue.get(form.service());
        if (service.closed()) throw new NotAllowedNow("file", service.key());
        if (guest && service.signInNeeded()) throw new NotAllowedNow("fileAsGuest", service.key());
        Request request =
                Request.file(numbers.next(clock.now()), form, service, requester, guest, at);
        request.wish(wish);
        request.promise(levels.get(service.serviceLevel()), hours.of(service.team()));
        return request;
    }

    private Message begin(Request request, NewRequest form, Caller requester, Instant at) {
        em.persist(request);
        if (!form.uploads().isEmpty()) flush();
        NewMessage said =
                new NewMessage(form.text(), form.channel(), form.submission(), form.uploads());
        return requests.add(request, Voice.REQUESTER, requester.id(), requester.name(), said, at);
    }

    /**
     * @throws FiledMeanwhile if the same form was or is being filed
     */
    void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            Throwable cause = e instanceof ConstraintViolationException ? e : e.getCause();
            if (cause instanceof ConstraintViolationException violation
                    && "request_submission_unique"
                            .equalsIgnoreCase(violation.getConstraintName())) {
                throw new FiledMeanwhile();
            }
            throw e;
        }
    }

    Receipt receipt(Request request) {
        return new Receipt(
                request.number(),
                request.guest() ? Optional.of(codes.of(request.number())) : Optional.empty(),
                request.promises().resolution().dueAt());
    }
}
