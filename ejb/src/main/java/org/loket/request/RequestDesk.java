package org.loket.request;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import org.loket.directory.Callers;
import org.loket.directory.Roles;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;

/** The requester's counter: file, follow, reply, close, reopen. */
@Stateless
@PermitAll
public class RequestDesk {

    @Inject FilingDesk filing;
    @Inject FiledOnce once;
    @Inject Requests requests;
    @Inject Views views;
    @Inject MyRequests mine;
    @Inject Attachments attachments;
    @Inject Correspondence correspondence;
    @Inject Callers callers;

    /**
     * Files a request for the caller. The same form handed in twice is filed once.
     *
     * @throws NotAllowedNow if the service takes no requests now
     */
    @RolesAllowed({Roles.CITIZEN, Roles.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Receipt file(@NotNull @Valid NewRequest form) {
        return once.file(form, () -> filing.file(form));
    }

    /**
     * Files a request for somebody without an account, who follows it with the receipt's code.
     *
     * @throws NotAllowedNow if the service takes no requests now, or none from guests
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Receipt fileAsGuest(@NotNull @Valid NewRequest form, @NotNull @Valid Guest guest) {
        return once.file(form, () -> filing.fileAsGuest(form, guest));
    }

    /**
     * @throws NotFound if there is none, or it is not the caller's and the code does not fit
     */
    public RequestView view(RequestKey key) {
        return views.forRequester(requests.forRequester(key));
    }

    /**
     * The request without what was said in it.
     *
     * @throws NotFound if there is none, or it is not the caller's and the code does not fit
     */
    public RequestFacts facts(RequestKey key) {
        return requests.forRequester(key).facts();
    }

    /** The caller's requests, the newest first. */
    @RolesAllowed({Roles.CITIZEN, Roles.SYSTEM})
    public Page<MyRequestRow> mine(boolean openOnly, Keyset from, boolean backwards) {
        return mine.page(callers.current().id(), openOnly, from, backwards);
    }

    /**
     * Adds what the requester says. To a request that was settled it is a reason to take it up
     * again.
     */
    public void reply(RequestKey key, @NotNull @Valid NewMessage said) {
        Request request = requests.forRequester(key);
        requests.lock(request);
        Requests.Said added = say(request, said);
        if (added.isNew()) requests.heard(request, added, said.channel());
    }

    /**
     * @throws NotAllowedNow if it is closed already
     */
    public void close(RequestKey key) {
        Request request = requests.forRequester(key);
        requests.lock(request);
        if (request.status() == Status.CLOSED) throw new NotAllowedNow("close");
        requests.tell(new RequesterClosed(request.facts()));
    }

    /**
     * @throws NotFound if the request has no such file that the requester may see
     */
    public FileView file(RequestKey key, long id) {
        Attachment file = visible(requests.forRequester(key), id);
        return new FileView(file.id(), file.name(), file.mediaType(), file.size());
    }

    /**
     * A message as it was laid out in the mail that it came by.
     *
     * @throws NotFound if the request has no such message that the requester may see
     */
    public LetterSheet sheet(RequestKey key, long message) {
        return correspondence.sheet(requests.forRequester(key), message, false);
    }

    /** Writes an attachment's bytes, piece by piece. */
    public void write(RequestKey key, long id, OutputStream out) throws IOException {
        attachments.write(visible(requests.forRequester(key), id).sha256(), out);
    }

    private Requests.Said say(Request request, NewMessage said) {
        return requests.say(
                request,
                Voice.REQUESTER,
                request.requester(),
                request.facts().requesterName(),
                said);
    }

    private Attachment visible(Request request, long id) {
        Attachment file = attachments.get(request.id(), id);
        if (attachments.messageOf(file).voice() == Voice.NOTE) throw new NotFound("attachment", id);
        return file;
    }
}
