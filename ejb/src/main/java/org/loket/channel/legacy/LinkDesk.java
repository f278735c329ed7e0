package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loket.directory.Roles;
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
}
