package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.loket.directory.Roles;
import org.loket.kernel.NotFound;
import org.loket.request.StaffDesk;

/** The mails of a request byte by byte, for those who work on it. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class OriginalDesk {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject StaffDesk staff;
    @Inject RawSources sources;

    /**
     * Writes the mail that became a message of the request.
     *
     * @throws NotFound if there is none, or the request is none of the caller's
     */
    public void write(String number, long message, OutputStream out) throws IOException {
        if (!staff.knows(number)) throw new NotFound("request", number);
        long inbound =
                em
                        .createQuery(
                                "select m.id from InboundMail m where m.request = :number"
                                        + " and m.message = :message order by m.id",
                                Long.class)
                        .setParameter("number", number)
                        .setParameter("message", message)
                        .setMaxResults(1)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("letter", message));
        try (InputStream source = sources.open(inbound)) {
            source.transferTo(out);
        }
    }
}
