package org.loket.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.directory.Roles;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.OnBehalf;

/**
 * Where channels hand in what people wrote to them: the channel has found out who wrote and to what
 * it belongs; what comes of it is the same as at {@link RequestDesk} and {@link StaffDesk}.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class CorrespondenceDesk {

    @Inject Intake intake;
    @Inject Requests requests;
    @Inject Correspondence correspondence;
    @Inject StaffDesk staff;
    @Inject People people;

    /**
     * Files a request. The same message handed in twice is filed once.
     *
     * @throws FiledMeanwhile if it is being filed at this moment
     * @throws NotAllowedNow if the service takes no requests now, or none from guests
     */
    public Filed file(@NotNull Mailed mailed) {
        NewRequest form = mailed.form();
        Writer writer = mailed.writer();
        Optional<Receipt> before = intake.filedBefore(form.submission());
        if (before.isPresent()) return filed(before.get().number(), form.submission());
        Intake.Written written =
                intake.write(form, person(writer, form), writer.guest(), mailed.terms());
        intake.flush();
        correspondence.begin(written, mailed.letter(), mailed.others());
        return new Filed(written.request().number(), written.first().id());
    }

    /** Which of these were handed in before. */
    public Set<String> filedBefore(@NotNull Collection<String> submissions) {
        return intake.filedBefore(submissions);
    }

    /**
     * Keeps a request that was settled elsewhere, closed as of its day: it can be found and taken
     * up again, but is nobody's work, and nobody is told. Handed in twice, it is kept once.
     */
    public Filed archive(@NotNull Mailed mailed) {
        NewRequest form = mailed.form();
        Writer writer = mailed.writer();
        Optional<Receipt> before = intake.filedBefore(form.submission());
        if (before.isPresent()) return filed(before.get().number(), form.submission());
        Intake.Written written =
                intake.archive(form, person(writer, form), writer.guest(), mailed.terms());
        intake.flush();
        correspondence.begin(written, mailed.letter(), mailed.others());
        return new Filed(written.request().number(), written.first().id());
    }

    /** Adds what was said at that time, which changes nothing today. */
    public Filed archive(
            String number,
            @NotNull Writer writer,
            @NotNull NewMessage said,
            @NotNull Letter letter,
            @NotNull Instant at) {
        Request request = requests.get(number);
        Caller person = person(writer, request);
        Requests.Said added =
                requests.say(request, Voice.REQUESTER, person.id(), person.name(), said, at);
        if (added.isNew()) correspondence.enclose(added.message().id(), letter);
        return new Filed(number, added.message().id());
    }

    /** Lets a request point to an earlier one. Nothing happens if it does already. */
    public void link(String number, String earlier, @NotNull LinkReason why) {
        correspondence.link(requests.get(number), requests.get(earlier), why);
    }

    /** Empty if there is no such request. */
    public Optional<Standing> standing(String number) {
        return requests.find(number)
                .map(it -> new Standing(it.facts(), Optional.ofNullable(it.closedAt())));
    }

    /** Whether this is the requester's address, or one that takes part. */
    public boolean takesPart(String number, String email) {
        return requests.find(number).filter(it -> correspondence.takesPart(it, email)).isPresent();
    }

    /** Whether this person works on the request, and has not filed it. */
    public boolean worksOn(String number, @NotNull Caller person) {
        return person.staff()
                && requests.get(number).requester() != person.id()
                && OnBehalf.of(person.username(), () -> staff.knows(number));
    }

    /**
     * Adds what the requester, or somebody who takes part, says. To a request that was settled it
     * is a reason to take it up again.
     */
    public Filed reply(
            String number,
            @NotNull Writer writer,
            @NotNull NewMessage said,
            @NotNull Letter letter,
            @NotNull List<Participant> others) {
        Request request = requests.get(number);
        requests.lock(request);
        boolean requester =
                writer.person().map(it -> it.id() == request.requester()).orElse(false)
                        || writer.address().email().equalsIgnoreCase(request.facts().email());
        Caller person = requester ? null : person(writer, request);
        Requests.Said added =
                requests.say(
                        request,
                        Voice.REQUESTER,
                        requester ? request.requester() : person.id(),
                        requester ? request.facts().requesterName() : person.name(),
                        said);
        if (added.isNew()) {
            correspondence.enclose(added.message().id(), letter);
            correspondence.join(request, others);
            if (!requester) {
                correspondence.join(
                        request, List.of(new Participant(person.name(), writer.address().email())));
            }
            requests.heard(request, added, said.channel());
        }
        return new Filed(number, added.message().id());
    }

    /** A colleague writes to the requester. */
    public Filed answer(
            String number, @NotNull Caller colleague, NewMessage said, @NotNull Letter letter) {
        as(colleague, () -> staff.reply(number, said));
        return enclosed(number, said, letter);
    }

    /** A colleague leaves a note. */
    public Filed note(
            String number, @NotNull Caller colleague, NewMessage said, @NotNull Letter letter) {
        as(colleague, () -> staff.note(number, said));
        return enclosed(number, said, letter);
    }

    /** Leaves a note in the name of the house itself. */
    public Filed remark(String number, @NotNull String author, @NotNull NewMessage said) {
        Request request = requests.get(number);
        Requests.Said added = requests.say(request, Voice.NOTE, Message.NOBODY, author, said);
        if (added.isNew()) {
            requests.tell(new NoteAdded(request.facts(), author, added.message().id()));
        }
        return new Filed(number, added.message().id());
    }

    /**
     * What we wrote did not reach the requester: whatever waits for an answer waits in vain, and
     * what counts as settled is taken up again.
     */
    public void undelivered(String number) {
        Request request = requests.get(number);
        requests.lock(request);
        requests.tell(new MailUndelivered(request.facts(), request.status()));
        if (request.status() == Status.RESOLVED) requests.reopen(request);
    }

    private Filed enclosed(String number, NewMessage said, Letter letter) {
        Filed filed = filed(number, said.submission());
        correspondence.enclose(filed.message(), letter);
        return filed;
    }

    private Filed filed(String number, String submission) {
        return new Filed(number, requests.message(requests.get(number), submission));
    }

    private Caller person(Writer writer, NewRequest form) {
        return writer.person().orElseGet(() -> guest(writer, form.language()));
    }

    private Caller person(Writer writer, Request request) {
        return writer.person().orElseGet(() -> guest(writer, request.language()));
    }

    private Caller guest(Writer writer, Language language) {
        Guest guest = writer.address();
        return people.knownGuest(guest.name(), guest.email(), language);
    }

    private static void as(Caller person, Runnable act) {
        OnBehalf.of(
                person.username(),
                () -> {
                    act.run();
                    return null;
                });
    }
}
