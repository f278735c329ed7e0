package org.loket.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.Roles;
import org.loket.kernel.Forbidden;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;

/** Where staff keep the lists that they look at often; everybody has their own. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ViewDesk {

    /** Most views that one person can keep: more find no place beside the list. */
    public static final int MOST = 20;

    /** Most characters of a view's name. */
    public static final int MOST_NAME = 60;

    @Inject SavedViews views;
    @Inject Callers callers;

    /**
     * Keeps a filter under a name; under one that is in use it replaces the earlier filter.
     *
     * @throws InvalidInput if the name is empty or too long
     * @throws Forbidden if the filter names a team that is not the caller's
     * @throws NotAllowedNow if there are too many already
     */
    public NamedView keep(String name, @NotNull TaskFilter filter) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > MOST_NAME) {
            throw new InvalidInput("savedView.name");
        }
        Caller caller = callers.current();
        filter.team()
                .ifPresent(
                        team -> {
                            if (!caller.memberOf(team)) throw new Forbidden("team", team);
                        });
        if (views.full(caller, stripped, MOST)) throw new NotAllowedNow("savedViews", MOST);
        return views.keep(caller, stripped, filter);
    }

    /**
     * Forgets a view.
     *
     * @throws NotFound if the caller has none with that id
     */
    public NamedView drop(long id) {
        return views.drop(callers.current(), id)
                .orElseThrow(() -> new NotFound("savedView", Long.toString(id)));
    }
}
