package org.loket.request;

import java.util.Optional;
import org.loket.directory.Caller;

/**
 * Who says something by way of a channel: somebody we know for certain, or whoever has that
 * address.
 */
public record Writer(Optional<Caller> person, Guest address) {

    boolean guest() {
        return person.isEmpty();
    }
}
