package org.loket.channel.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.loket.mime.MailSignature;
import org.loket.mime.ReadMail;
import org.loket.mime.SecuredMail;
import org.loket.request.Seal;

/**
 * A mail that is understood and whose files can be opened, until it is closed.
 *
 * @param mail as it reads; of an encrypted one that can be opened, what is inside
 * @param secured what its signature and encryption are worth; empty if it has neither
 * @param onDisk where it lies meanwhile, if it is large
 */
record OpenedMail(ReadMail mail, Optional<SecuredMail> secured, Optional<Path> onDisk)
        implements AutoCloseable {

    private static final int MOST_NAME = 200;

    /** The same for those who read the request. */
    Optional<Seal> seal() {
        return secured.map(
                it ->
                        new Seal(
                                it.signature().map(OpenedMail::signature),
                                it.signature()
                                        .map(MailSignature::signer)
                                        .map(OpenedMail::name)
                                        .orElse(""),
                                it.signature()
                                        .map(MailSignature::issuer)
                                        .map(OpenedMail::name)
                                        .orElse(""),
                                secrecy(it)));
    }

    private static Seal.Signature signature(MailSignature signature) {
        return Seal.Signature.valueOf(signature.state().name());
    }

    private static String name(String said) {
        return Plain.line(said, MOST_NAME);
    }

    private static Seal.Secrecy secrecy(SecuredMail mail) {
        if (!mail.encrypted()) return Seal.Secrecy.OPEN;
        return mail.opened().isPresent() ? Seal.Secrecy.OPENED : Seal.Secrecy.CLOSED;
    }

    @Override
    public void close() throws IOException {
        if (onDisk.isPresent()) Files.deleteIfExists(onDisk.get());
    }
}
