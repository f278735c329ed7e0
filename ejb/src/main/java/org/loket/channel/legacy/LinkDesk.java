package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loket.directory.Roles;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.request.StaffDesk;

/** Where staff see under which numbers other systems know a request. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class LinkDesk {

    @Inject ExternalLinks links;
    @Inject StaffDesk staff;

    /**
     * @throws NotFound if there is no such request, or none of the caller's teams has or had to do
     *     with it
     */
    public List<LinkView> of(@NotNull String request) {
        staff.facts(request);
        return links.of(request);
    }

    /**
     * Writes down under which number another system knows a request.
     *
     * @param system key of that system: small letters, digits and hyphens
     * @throws InvalidInput if a system cannot be called that, or a number is missing or too long
     * @throws NotAllowedNow if the number stands for another request
     */
    public void add(@NotNull String request, @NotNull String system, @NotNull String number) {
        staff.facts(request);
        if (!system.matches("[a-z0-9][a-z0-9-]{0,63}")) throw new InvalidInput("link.system");
        if (number.isBlank() || number.length() > ExternalLinks.MOST_NUMBER) {
            throw new InvalidInput("link.number", ExternalLinks.MOST_NUMBER);
        }
        links.link(request, system, number.strip());
    }

    /** Forgets that number; nothing happens if it is not known. */
    public void remove(@NotNull String request, @NotNull String system, @NotNull String number) {
        staff.facts(request);
        links.unlink(request, system, number);
    }
}
