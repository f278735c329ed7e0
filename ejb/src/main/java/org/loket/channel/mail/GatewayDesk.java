package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.kernel.NotFound;
import org.loket.kernel.Settings;

/** Where a mail gateway hands in messages. */
@Stateless
@RolesAllowed(Roles.MAIL_GATEWAY)
public class GatewayDesk {

    /** Of one message, as it travels. */
    public static final long MOST_BYTES = 150L * 1024 * 1024;

    @Inject Inbound inbound;
    @Inject Imports imports;
    @Inject InboundList list;
    @Inject Mailboxes mailboxes;
    @Inject Settings settings;

    /**
     * Keeps a message, to be judged at once. One that is here already is not kept again.
     *
     * @param recipient the address it was sent to; empty for the desk's own
     * @return its id
     * @throws NotFound if that address is none of our mailboxes
     */
    public long receive(@NotNull Path message, @NotNull String recipient) throws IOException {
        return inbound.receive(mailbox(recipient), List.of(RawSource.of(message))).get(0);
    }

    /**
     * As {@link #receive}, of a message that another desk got: it keeps its own date.
     *
     * @throws NotFound if that address is none of our mailboxes
     */
    public long bring(@NotNull Path message, @NotNull String recipient) throws IOException {
        return imports.keep(mailbox(recipient), message);
    }

    private long mailbox(String recipient) {
        String address = recipient.isEmpty() ? Addresses.bare(settings.mailFrom()) : recipient;
        return mailboxes.find(address).orElseThrow(() -> new NotFound("mailbox", address)).id();
    }

    /**
     * What became of a message.
     *
     * @throws NotFound if there is none with that id
     */
    public InboundView view(long id) {
        Optional<InboundView> found = list.find(id);
        return found.orElseThrow(() -> new NotFound("mail", id));
    }
}
