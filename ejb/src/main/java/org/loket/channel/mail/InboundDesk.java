package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.request.StaffDesk;

/** Where one sees what arrived by mail and what became of it, and has it judged anew. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class InboundDesk {

    private static final int MOST_HEADER = 32 * 1024;

    @Inject Inbound inbound;
    @Inject InboundList list;
    @Inject RawSources sources;
    @Inject StaffDesk staff;
    @Inject Event<MailReplayed> replayed;

    /** A page of received mails, the newest first. */
    public Page<InboundView> page(@NotNull InboundFilter filter, Keyset from, boolean backwards) {
        return list.page(filter, from, backwards);
    }

    /**
     * @throws NotFound if there is no such mail
     */
    public InboundView view(long id) {
        return list.find(id).orElseThrow(() -> new NotFound("mail", id));
    }

    /** The beginning of its source, up to where its text begins. */
    public String header(long id) throws IOException {
        view(id);
        try (InputStream in = sources.open(id)) {
            String start = new String(in.readNBytes(MOST_HEADER), StandardCharsets.ISO_8859_1);
            String[] parts = start.replace("\r\n", "\n").split("\n\n", 2);
            return Plain.lines(parts[0]);
        }
    }

    /** Its source, byte by byte as it came. */
    public void write(long id, OutputStream out) throws IOException {
        view(id);
        try (InputStream in = sources.open(id)) {
            in.transferTo(out);
        }
    }

    /**
     * The mail that a message of a request came as; empty if it did not come by mail.
     *
     * @throws NotFound if none of the caller's teams has to do with the request
     */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public Optional<Long> original(String number, long message) {
        staff.facts(number);
        return list.of(number, message);
    }

    /**
     * Writes the source of the mail that a message came as.
     *
     * @throws NotFound if none of the caller's teams has to do with the request, or the message did
     *     not come by mail
     */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public void writeOriginal(String number, long message, OutputStream out) throws IOException {
        long id = original(number, message).orElseThrow(() -> new NotFound("mail", message));
        try (InputStream in = sources.open(id)) {
            in.transferTo(out);
        }
    }

    /**
     * Judges a mail anew; what was filed already is not filed twice.
     *
     * @param insist file it, whatever it looks like
     */
    public void replay(long id, boolean insist) {
        InboundMail mail = inbound.lock(id).orElseThrow(() -> new NotFound("mail", id));
        inbound.replay(mail, insist);
        replayed.fire(new MailReplayed(id, insist, Optional.ofNullable(mail.request())));
    }
}
