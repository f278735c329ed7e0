package org.loket.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.People;

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
        return intake.filedBefore(form.submission())
                .orElseGet(
                        () -> {
                            Caller person =
                                    people.guest(guest.name(), guest.email(), form.language());
                            return intake.file(form, person, true);
                        });
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Receipt> filedBefore(String submission) {
        return intake.filedBefore(submission);
    }
}
