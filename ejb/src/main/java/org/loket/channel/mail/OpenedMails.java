package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.mime.MailKeys;
import org.loket.mime.MailReader;
import org.loket.mime.ReadMail;
import org.loket.mime.SecureMail;
import org.loket.mime.SecuredMail;

/** Reads the mails that we keep: small ones in memory, large ones from the disk. */
@ApplicationScoped
class OpenedMails {

    private static final long MOST_IN_MEMORY = 1024 * 1024;

    @Inject RawSources sources;
    @Inject MailKeyring keyring;

    OpenedMail open(InboundMail row) throws IOException {
        return row.size() > MOST_IN_MEMORY ? large(row) : open(List.of(row)).get(0);
    }

    /** Small ones, in the same order. */
    List<OpenedMail> open(List<InboundMail> rows) throws IOException {
        Map<Long, byte[]> raw = sources.read(rows.stream().map(InboundMail::id).toList());
        List<OpenedMail> opened = new ArrayList<>(rows.size());
        for (InboundMail row : rows) opened.add(small(row, raw.get(row.id())));
        return opened;
    }

    private OpenedMail small(InboundMail row, byte[] raw) throws IOException {
        ReadMail mail = MailReader.read(raw);
        return opened(
                mail,
                secured(mail, keys -> SecureMail.of(raw, mail, keys, row.receivedAt())),
                Optional.empty());
    }

    private OpenedMail large(InboundMail row) throws IOException {
        Path file = Files.createTempFile("loket-mail", ".eml");
        try (InputStream in = sources.open(row.id())) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            ReadMail mail = MailReader.read(file);
            return opened(
                    mail,
                    secured(mail, keys -> SecureMail.of(file, mail, keys, row.receivedAt())),
                    Optional.of(file));
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    private interface Check {
        Optional<SecuredMail> with(MailKeys keys) throws IOException;
    }

    /** Keys are asked for only where a mail needs them. */
    private Optional<SecuredMail> secured(ReadMail mail, Check check) throws IOException {
        return SecureMail.concerns(mail) ? check.with(keyring.keys()) : Optional.empty();
    }

    private static OpenedMail opened(
            ReadMail came, Optional<SecuredMail> secured, Optional<Path> onDisk) {
        ReadMail mail = secured.flatMap(SecuredMail::opened).map(MailReader::read).orElse(came);
        return new OpenedMail(mail, secured, onDisk);
    }
}
