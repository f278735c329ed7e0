package org.loket.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;

/** The staff's side of the counter: see what is to do, read a request, speak in it. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.SYSTEM})
public class StaffDesk {

    @Inject Requests requests;
    @Inject Views views;
    @Inject TaskList list;
    @Inject SavedViews saved;
    @Inject RequestSearch search;
    @Inject OpenTasks tasks;
    @Inject Attachments attachments;
    @Inject Correspondence correspondence;
    @Inject Callers callers;
    @Inject Clock clock;
    @Inject Hours hours;

    /**
     * @throws NotFound if there is none, or none of the caller's teams has or had to do with it
     */
    public RequestView view(String number) {
        return views.forStaff(requests.forStaff(number), callers.current().id());
    }

    /**
     * The request without what was said in it.
     *
     * @throws NotFound if there is none, or none of the caller's teams has or had to do with it
     */
    public RequestFacts facts(String number) {
        return requests.forStaff(number).facts();
    }

    /** Whether there is such a request and the caller may see it. */
    public boolean knows(String number) {
        return requests.findForStaff(number).isPresent();
    }

    /** How many requests the same person filed before this one, counted up to 100. */
    public int earlier(String number) {
        return requests.earlierOfRequester(requests.forStaff(number));
    }

    /** The requests that this one points to or that point to it, as far as the caller sees them. */
    public List<LinkedRequest> links(String number) {
        return correspondence.links(requests.forStaff(number), callers.current().teams());
    }

    /**
     * Says that a request has to do with another. Nothing happens if that was said before.
     *
     * @throws NotFound if there is no such other request, or the caller may not see it
     * @throws InvalidInput if both are the same
     */
    public void link(String number, @NotNull String other, @NotNull LinkReason why) {
        Request request = requests.forStaff(number);
        Request linked = requests.forStaff(other);
        if (request == linked) throw new InvalidInput("linkToItself", number);
        if (correspondence.link(request, linked, why)) {
            requests.tell(new RequestsLinked(number, other, why));
        }
    }

    /** Says that a request has nothing to do with another after all. */
    public void unlink(String number, @NotNull String other) {
        Request request = requests.forStaff(number);
        if (correspondence.unlink(request, requests.forStaff(other))) {
            requests.tell(new RequestsUnlinked(number, other));
        }
    }

    /** Who takes part beside the requester. */
    public List<Participant> participants(String number) {
        return correspondence.participants(requests.forStaff(number).id());
    }

    /** Lets somebody take part: they get what is written to the requester, and may answer. */
    public void invite(String number, @NotNull @Valid Guest who) {
        Request request = requests.forStaff(number);
        correspondence.join(request, List.of(new Participant(who.name(), who.email())));
        told(request);
    }

    /** Lets somebody take part no more. Nothing happens if they do not. */
    public void dismiss(String number, @NotNull String email) {
        Request request = requests.forStaff(number);
        if (correspondence.leave(request, email)) told(request);
    }

    /** Writes to the requester at another address from now on. */
    public void readdress(String number, @NotNull @Valid Guest requester) {
        Request request = requests.forStaff(number);
        requests.lock(request);
        request.readdress(requester.email());
        requests.tell(new RequesterReaddressed(request.facts()));
    }

    private void told(Request request) {
        int others = correspondence.participants(request.id()).size();
        requests.tell(new ParticipantsChanged(request.number(), others));
    }

    /** The tasks that are open in a request now. */
    public List<TaskView> tasks(String number) {
        return tasks.of(requests.forStaff(number).id());
    }

    /** A page of open tasks, what is due first comes first. */
    public Page<TaskRow> list(@NotNull TaskFilter filter, Keyset from, boolean backwards) {
        return list.page(callers.current(), filter, from, backwards);
    }

    /**
     * How much is in each view, also in those that the caller keeps, counted no further than {@link
     * TaskCounts#MOST}.
     */
    public TaskCounts counts() {
        Caller caller = callers.current();
        return list.counts(caller, saved.of(caller));
    }

    /** The requests of the caller's teams that fit the words best. */
    public List<RequestHit> search(String words) {
        return search.find(callers.current(), words);
    }

    /** Writes to the requester. The first time is the first response that was promised. */
    public void reply(String number, @NotNull @Valid NewMessage said) {
        Request request = requests.forStaff(number);
        requests.lock(request);
        Caller caller = callers.current();
        Requests.Said added = requests.say(request, Voice.REPLY, caller.id(), caller.name(), said);
        if (!added.isNew()) return;
        request.respond(clock.now(), hours.of(request.team()));
        tasks.measure(request);
        requests.tell(
                new ReplySent(
                        request.facts(),
                        caller.name(),
                        added.message().text(),
                        added.message().id(),
                        correspondence.participants(request.id()),
                        said.blind()));
    }

    /** Leaves a note for colleagues. */
    public void note(String number, @NotNull @Valid NewMessage said) {
        Request request = requests.forStaff(number);
        Caller caller = callers.current();
        Requests.Said added = requests.say(request, Voice.NOTE, caller.id(), caller.name(), said);
        if (added.isNew()) {
            requests.tell(new NoteAdded(request.facts(), caller.name(), added.message().id()));
        }
    }

    /**
     * @throws NotFound if the request has no such file
     */
    public FileView file(String number, long id) {
        Attachment file = attachments.get(requests.forStaff(number).id(), id);
        return new FileView(file.id(), file.name(), file.mediaType(), file.size());
    }

    /**
     * A message as it was laid out in the mail that it came by.
     *
     * @throws NotFound if the request has no such message
     */
    public LetterSheet sheet(String number, long message) {
        return correspondence.sheet(requests.forStaff(number), message, true);
    }

    /** Writes an attachment's bytes, piece by piece. */
    public void write(String number, long id, OutputStream out) throws IOException {
        attachments.write(attachments.get(requests.forStaff(number).id(), id).sha256(), out);
    }
}
