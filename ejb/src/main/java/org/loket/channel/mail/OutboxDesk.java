package org.loket.channel.mail;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.loket.directory.Roles;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.request.Guest;
import org.loket.request.Participant;
import org.loket.request.RequestFacts;
import org.loket.request.StaffDesk;

/** Where one sees which mails have left, and has those that did not tried again. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class OutboxDesk {

    @Inject Outbox outbox;
    @Inject OutboxList list;
    @Inject StaffDesk staff;
    @Inject Event<MailRetried> retried;
    @Resource SessionContext context;

    /** A page of the mails that wait, the one that is tried next comes first. */
    public Page<MailState> waiting(Keyset from, boolean backwards) {
        return list.page(MailStatus.WAITING, from, backwards);
    }

    /** A page of the parked mails, the one that was parked first comes first. */
    public Page<MailState> parked(Keyset from, boolean backwards) {
        return list.page(MailStatus.PARKED, from, backwards);
    }

    /** Figures only, also for those who watch over the server and are nobody here. */
    @PermitAll
    public OutboxCounts counts() {
        return list.counts();
    }

    /**
     * What became of the mails about a request, in the order in which they were written.
     *
     * @throws NotFound if there is no such request, or none of the caller's teams has or had to do
     *     with it
     */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    public List<MailState> of(@NotNull String number) {
        if (!context.isCallerInRole(Roles.ADMIN)) staff.facts(number);
        return list.of(number);
    }

    /**
     * Tries a parked mail again. Nothing happens to one that is not parked.
     *
     * @throws NotFound if there is no such mail
     */
    public void retry(long id) {
        OutgoingMail mail = outbox.lock(id).orElseThrow(() -> new NotFound("mail", id));
        if (outbox.retry(mail)) retried.fire(new MailRetried(Optional.of(mail.request()), 1));
    }

    /**
     * Sends a mail about a request again that was given up or came back, to those who take part
     * now. Nothing happens to another.
     *
     * @throws NotFound if there is no such mail or request, or none of the caller's teams has or
     *     had to do with it
     */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public void again(@NotNull String number, long id) {
        staff.facts(number);
        resend(mailOf(number, id), Optional.empty());
    }

    /**
     * The same, to a corrected address; where the mail was for the requester, all that follows goes
     * there too.
     */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public void readdress(String number, long id, @NotNull @Valid Guest corrected) {
        RequestFacts request = staff.facts(number);
        OutgoingMail mail = mailOf(number, id);
        if (mail.kind().toRequester() && mail.recipient().equalsIgnoreCase(request.email())) {
            staff.readdress(number, corrected);
        }
        resend(mail, Optional.of(corrected.email()));
    }

    private void resend(OutgoingMail mail, Optional<String> address) {
        Set<String> present =
                staff.participants(mail.request()).stream()
                        .map(Participant::email)
                        .collect(Collectors.toSet());
        if (outbox.again(mail, address, present)) {
            retried.fire(new MailRetried(Optional.of(mail.request()), 1));
        }
    }

    private OutgoingMail mailOf(String number, long id) {
        return outbox.lock(id)
                .filter(it -> it.request().equals(number))
                .orElseThrow(() -> new NotFound("mail", id));
    }

    /**
     * Tries all parked mails again.
     *
     * @return how many there were
     */
    public int retryAll() {
        int mails = outbox.retryAll();
        if (mails > 0) retried.fire(new MailRetried(Optional.empty(), mails));
        return mails;
    }
}
