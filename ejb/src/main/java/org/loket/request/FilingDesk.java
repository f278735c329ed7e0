package org.loket.request;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.People;
import org.loket.directory.Roles;
import org.loket.kernel.NotFound;

/**
 * Files in a transaction; behind {@link RequestDesk}, which makes sure that the same form is filed
 * once.
 */
@Stateless
@PermitAll
public class FilingDesk {

    @Inject Intake intake;
    @Inject Callers callers;
    @Inject People people;

    public Receipt file(NewRequest form) {
        return intake.filedBefore(form.submission())
                .orElseGet(() -> intake.file(form, callers.current(), false));
    }

    public Receipt fileAsGuest(NewRequest form, Guest guest) {
        return fileForGuest(form, guest.name(), guest.email());
    }

    /** For somebody with an account, who is not the one who files. */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public Receipt fileFor(NewRequest form, long person) {
        Caller requester =
                people.find(person)
                        .filter(Caller::hasAccount)
                        .orElseThrow(() -> new NotFound("person", Long.toString(person)));
        return intake.filedBefore(form.submission())
                .orElseGet(() -> intake.file(form, requester, false));
    }

    /**
     * @param email null if our mails reach them nowhere
     */
    public Receipt fileForGuest(NewRequest form, String name, String email) {
        return intake.filedBefore(form.submission())
                .orElseGet(
                        () -> {
                            Caller person = people.guest(name, email, form.language());
                            return intake.file(form, person, true);
                        });
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Receipt> filedBefore(String submission) {
        return intake.filedBefore(submission);
    }
}
