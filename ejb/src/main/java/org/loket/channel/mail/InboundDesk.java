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

/** Where one sees what arrived by mail and what became of it, and has it judged anew. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class InboundDesk {

    /** Bytes of a source that a page shows; all of it can be saved. */
    public static final int MOST_SOURCE = 128 * 1024;

    private static final int MOST_HEADER = 32 * 1024;

    @Inject Inbound inbound;
    @Inject InboundList list;
    @Inject RawSources sources;
    @Inject ReadMails read;
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

    /**
     * What was understood of it.
     *
     * @throws NotFound if there is no such mail
     */
    public ReadView read(long id) throws IOException {
        return read.of(inbound.find(id).orElseThrow(() -> new NotFound("mail", id)));
    }

    /** The beginning of its source, up to where its text begins. */
    public String header(long id) throws IOException {
        return beginning(id, MOST_HEADER).split("\n\n", 2)[0].strip();
    }

    /** The beginning of its source, as bytes say it. */
    public String source(long id) throws IOException {
        return beginning(id, MOST_SOURCE);
    }

    private String beginning(long id, int most) throws IOException {
        view(id);
        try (InputStream in = sources.open(id)) {
            return Plain.lines(new String(in.readNBytes(most), StandardCharsets.ISO_8859_1));
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
