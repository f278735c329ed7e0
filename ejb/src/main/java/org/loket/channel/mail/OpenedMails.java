package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.loket.mime.MailAddress;
import org.loket.mime.MailReader;
import org.loket.mime.ReadMail;

/** Reads the mails that we keep: small ones in memory, large ones from the disk. */
@ApplicationScoped
class OpenedMails {

    private static final long MOST_IN_MEMORY = 1024 * 1024;

    @Inject RawSources sources;

    /** Also writes down what lists show of it. */
    OpenedMail open(InboundMail row) throws IOException {
        OpenedMail opened = row.size() > MOST_IN_MEMORY ? large(row.id()) : small(row.id());
        ReadMail mail = opened.mail();
        row.seen(
                mail.from().map(MailAddress::address).orElse(""),
                mail.from().map(MailAddress::name).orElse(""),
                mail.subject());
        return opened;
    }

    private OpenedMail small(long id) throws IOException {
        try (InputStream in = sources.open(id)) {
            return new OpenedMail(MailReader.read(in.readAllBytes()), Optional.empty());
        }
    }

    private OpenedMail large(long id) throws IOException {
        Path file = Files.createTempFile("loket-mail", ".eml");
        try (InputStream in = sources.open(id)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new OpenedMail(MailReader.read(file), Optional.of(file));
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }
}
