package org.loket.channel.mail;

import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.kernel.Language;

/** Who gets a mail, and in which language. */
record Recipient(String name, String address, Language language) {

    /** Empty where there is no address. */
    static Optional<Recipient> of(String name, String address, Language language) {
        if (address == null || address.isBlank()) return Optional.empty();
        String known = Plain.line(name);
        String to = address.strip();
        return Optional.of(new Recipient(known.isEmpty() ? to : known, to, language));
    }

    static Optional<Recipient> of(Caller person) {
        return of(person.name(), person.email(), person.language());
    }
}
