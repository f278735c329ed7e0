package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Path;
import org.loket.directory.Roles;
import org.loket.kernel.NotFound;

/** Where the mail of another desk is handed in, one after the other, the oldest first. */
@Stateless
@RolesAllowed(Roles.MAIL_GATEWAY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDesk {

    @Inject GatewayDesk gateway;
    @Inject Judge judge;

    /**
     * Keeps a message under its own date and judges it, so that the next one can be an answer to
     * it. Nobody is answered by itself, and what is long settled is nobody's work. One that is here
     * already is left as it is.
     *
     * @param recipient the address it was sent to; empty for the desk's own
     * @return what became of it; it may still be waiting if somebody else is judging it
     * @throws NotFound if that address is none of our mailboxes
     */
    public InboundView bring(@NotNull Path message, @NotNull String recipient) throws IOException {
        long id = gateway.bring(message, recipient);
        judge.judge(id);
        return gateway.view(id);
    }
}
