package org.loket.directory;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.loket.kernel.RecordedEvent;

/** Somebody signed in, with these roles and teams. */
public record PersonSignedIn(String username, Set<Role> roles, Set<String> teams)
        implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of(
                "roles", new TreeSet<>(roles).toString(), "teams", new TreeSet<>(teams).toString());
    }
}
