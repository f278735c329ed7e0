package org.loket.directory;

import java.util.Optional;
import java.util.Set;
import org.loket.kernel.Language;

/**
 * A person who acts now.
 *
 * @param teams keys of the person's teams
 */
public record Caller(
        long id,
        String username,
        String name,
        String email,
        Language language,
        Optional<String> department,
        Set<Role> roles,
        Set<String> teams) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Can sign in; a guest cannot. */
    public boolean hasAccount() {
        return username != null;
    }

    /** Works for the desk at all: agent or supervisor. */
    public boolean staff() {
        return is(Role.AGENT) || is(Role.SUPERVISOR);
    }

    public boolean memberOf(String team) {
        return teams.contains(team);
    }

    public boolean leads(String team) {
        return is(Role.SUPERVISOR) && memberOf(team);
    }
}
