package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.Service;
import org.loket.channel.mail.MailboxForm.Afterwards;
import org.loket.directory.Roles;
import org.loket.directory.Teams;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;

/** Where an administrator says which mailboxes are read, and how. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class MailboxDesk {

    @Inject Mailboxes mailboxes;
    @Inject MailboxKeys keys;
    @Inject MailboxDoor door;
    @Inject Validator validator;
    @Inject Catalogue catalogue;
    @Inject Teams teams;
    @Inject Event<MailboxChanged> changed;

    /** All of them, by their addresses. */
    public List<MailboxView> all() {
        mailboxes.forget();
        return mailboxes.all().stream().map(this::view).toList();
    }

    /**
     * @throws org.loket.kernel.NotFound if there is no such mailbox
     */
    public MailboxForm get(long id) {
        return mailboxes.get(id).form();
    }

    /**
     * Makes or changes a mailbox. Its reader begins anew within seconds.
     *
     * @return its id
     * @throws InvalidInput if a field does not fit, or the address is another mailbox's
     * @throws NotAllowedNow if somebody else changed it meanwhile
     */
    public long save(@NotNull MailboxForm form) {
        check(form);
        if (form.id() == null) {
            long id = mailboxes.add(form).id();
            changed.fire(new MailboxChanged(null, form));
            return id;
        }
        Mailbox mailbox = mailboxes.lock(form.id());
        if (mailbox.version() != form.version()) throw new NotAllowedNow("mailbox");
        MailboxForm was = mailbox.form();
        mailbox.change(form, keys);
        changed.fire(new MailboxChanged(was, mailbox.form()));
        return form.id();
    }

    /** Has it read, or not read any more. */
    public void enable(long id, boolean on) {
        Mailbox mailbox = mailboxes.lock(id);
        MailboxForm was = mailbox.form();
        mailbox.enable(on);
        changed.fire(new MailboxChanged(was, mailbox.form()));
    }

    /**
     * Opens the mailbox and closes it again.
     *
     * @return why it cannot be opened; empty if it can
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<String> trouble(long id) {
        try (ImapMailbox opened = door.open(mailboxes.get(id))) {
            opened.count();
            return Optional.empty();
        } catch (MessagingException | RuntimeException e) {
            return Optional.of(MailboxDoor.reason(e));
        }
    }

    private void check(MailboxForm form) {
        validator.validate(form).stream()
                .findFirst()
                .ifPresent(
                        wrong -> {
                            throw new InvalidInput("mailbox." + wrong.getPropertyPath());
                        });
        Service service = catalogue.find(form.service()).orElse(null);
        if (service == null || service.closed() || service.signInNeeded()) {
            throw new InvalidInput("mailbox.service");
        }
        if (!form.team().isBlank() && teams.find(form.team()).isEmpty()) {
            throw new InvalidInput("mailbox.team");
        }
        if (form.afterwards() == Afterwards.MOVE
                && (form.moveTo().isBlank() || form.moveTo().equalsIgnoreCase(form.folder()))) {
            throw new InvalidInput("mailbox.moveTo");
        }
        if (form.signIn() != MailboxForm.SignIn.PASSWORD
                && !form.tokenUrl().matches("https?://[^\\s]+")) {
            throw new InvalidInput("mailbox.tokenUrl");
        }
        boolean taken =
                mailboxes.all().stream()
                        .anyMatch(
                                it ->
                                        it.address().equalsIgnoreCase(form.address().strip())
                                                && !it.id().equals(form.id()));
        if (taken) throw new InvalidInput("mailbox.address");
    }

    private MailboxView view(Mailbox mailbox) {
        MailboxState state = mailboxes.state(mailbox.id());
        return new MailboxView(
                mailbox.form(), state.lastSuccess(), state.lastError(), state.failingSince());
    }
}
