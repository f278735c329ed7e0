package org.loket.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.directory.Roles;
import org.loket.kernel.NotAllowedNow;

/**
 * Files many requests in one transaction, for Loket's own threads: the same requests as by {@link
 * RequestDesk}, written together.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BatchDesk {

    @Inject Intake intake;
    @Inject People people;
    @Inject Instance<ManyAtOnce> processes;

    /**
     * All of them or none: what one throws rolls all back.
     *
     * @return the receipts, in the same order
     * @throws FiledMeanwhile if one of them was filed before
     * @throws NotAllowedNow if a service takes no requests now, or none from guests
     */
    public List<Receipt> file(@NotNull List<@Valid Handed> all) {
        List<Request> filed = new ArrayList<>(all.size());
        processes.get().during(() -> all.forEach(one -> filed.add(file(one))));
        intake.flush();
        return filed.stream().map(intake::receipt).toList();
    }

    private Request file(Handed handed) {
        Caller person =
                people.guest(
                        handed.guest().name(), handed.guest().email(), handed.form().language());
        return intake.write(handed.form(), person, true, handed.terms());
    }
}
