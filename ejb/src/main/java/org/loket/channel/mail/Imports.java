package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.loket.kernel.Clock;
import org.loket.mime.MailReader;

/** Keeps mails that another desk got, each under the date on which it came there. */
@ApplicationScoped
class Imports {

    /** Before there was mail as we know it: a clock that stood still. */
    private static final Instant FIRST = Instant.parse("1982-08-13T00:00:00Z");

    @Inject Inbound inbound;
    @Inject Clock clock;

    /** One that is here already, by whatever way, stays what it is. */
    long keep(long mailbox, Path message) throws IOException {
        RawSource source = RawSource.of(message);
        boolean known = inbound.knows(mailbox, source);
        long id = inbound.receive(mailbox, List.of(source)).get(0);
        if (!known) inbound.lock(id).orElseThrow().importedAs(came(message));
        return id;
    }

    private Instant came(Path message) throws IOException {
        Instant now = clock.now();
        return MailReader.read(message)
                .sentAt()
                .filter(it -> it.isAfter(FIRST) && it.isBefore(now))
                .orElse(now);
    }
}
