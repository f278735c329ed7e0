package org.loket.request;

import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.People;

/**
 * Who says something by way of a channel: somebody we know for certain, or whoever has that
 * address.
 */
public record Writer(Optional<Caller> person, Guest address) {

    /** Where mails to them go. */
    String email() {
        return person.map(Caller::email).orElseGet(() -> People.address(address.email()));
    }

    boolean guest() {
        return person.isEmpty();
    }
}
