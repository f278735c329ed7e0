package org.loket.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import org.loket.catalogue.Catalogue;
import org.loket.directory.Roles;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;

/** Where staff file for somebody who calls or stands at the counter; the trail names who filed. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CounterDesk {

    /** The ways in which people speak to staff. */
    public static final Set<Channel> CHANNELS = EnumSet.of(Channel.PHONE, Channel.COUNTER);

    @Inject FilingDesk filing;
    @Inject FiledOnce once;
    @Inject Catalogue catalogue;

    /**
     * Files for somebody with an account, to whom the request belongs from then on.
     *
     * @param person id of who asks
     * @throws NotFound if there is no such person with an account
     * @throws NotAllowedNow if the service takes no requests now
     * @throws InvalidInput if they came neither by phone nor to the counter
     */
    public Receipt file(@NotNull @Valid NewRequest form, long person) {
        check(form);
        return once.file(form, () -> filing.fileFor(form, person));
    }

    /**
     * Files for somebody without an account; the receipt's code is for them.
     *
     * @throws NotAllowedNow if the service takes no requests now, or none without an account
     * @throws InvalidInput if they came neither by phone nor to the counter
     */
    public Receipt fileForGuest(
            @NotNull @Valid NewRequest form, @NotNull @Valid CounterGuest guest) {
        check(form);
        if (catalogue.get(form.service()).signInNeeded()) {
            throw new NotAllowedNow("fileForGuest", form.service());
        }
        return once.file(form, () -> filing.fileForGuest(form, guest.name(), guest.email()));
    }

    private static void check(NewRequest form) {
        if (!CHANNELS.contains(form.channel())) throw new InvalidInput("channel");
    }
}
