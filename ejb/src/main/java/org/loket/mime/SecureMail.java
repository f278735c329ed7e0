package org.loket.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * Signed and encrypted mail (S/MIME, RFC 8551): what its signature proves, and how it reads without
 * its wrapping. Never throws for what a sender wrote.
 */
public final class SecureMail {

    private static final int DEEPEST = 3;
    private static final int LARGEST_SIGNATURE = 4 * 1024 * 1024;

    private final SignatureCheck check;
    private final MailKeys keys;
    private Optional<MailSignature> signature = Optional.empty();
    private boolean encrypted;

    private SecureMail(ReadMail mail, MailKeys keys, Instant at) {
        String from = mail.from().map(MailAddress::address).orElse("");
        this.check = new SignatureCheck(keys, from, at);
        this.keys = keys;
    }

    /**
     * Empty if the mail is neither signed nor encrypted.
     *
     * @param mail what was read from the source
     * @param at when it came
     * @throws IOException if the source cannot be read
     */
    public static Optional<SecuredMail> of(Path raw, ReadMail mail, MailKeys keys, Instant at)
            throws IOException {
        return concerns(mail)
                ? new SecureMail(mail, keys, at).of(RawMail.of(raw))
                : Optional.empty();
    }

    /** Of a mail that is in memory. */
    public static Optional<SecuredMail> of(byte[] raw, ReadMail mail, MailKeys keys, Instant at) {
        try {
            return concerns(mail)
                    ? new SecureMail(mail, keys, at).of(RawMail.of(raw))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
    }

    /** Whether it says that it is signed or encrypted. */
    public static boolean concerns(ReadMail mail) {
        String type = mail.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.contains("pkcs7") || type.contains(".p7m");
    }

    private Optional<SecuredMail> of(RawMail raw) throws IOException {
        byte[] opened = null;
        RawMail layer = raw;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Entity entity = new MimeScanner(layer).scan();
            if (detached(entity)) {
                signature = Optional.of(detachedSignature(layer, entity));
                break;
            }
            Optional<byte[]> inside = wrapped(entity) ? inside(layer, entity) : Optional.empty();
            if (inside.isEmpty()) break;
            opened = unwrapped(layer, inside.get());
            layer = RawMail.of(opened);
        }
        if (signature.isEmpty() && !encrypted) return Optional.empty();
        return Optional.of(new SecuredMail(signature, encrypted, Optional.ofNullable(opened)));
    }

    /** RFC 8551 §3.5.3.2. */
    private static boolean detached(Entity entity) {
        return entity.type().is("multipart", "signed")
                && entity.type().parameter("protocol").toLowerCase(Locale.ROOT).contains("pkcs7")
                && entity.children().size() > 1;
    }

    /** RFC 8551 §3.2, and §3.9 for what gateways have renamed. */
    private static boolean wrapped(Entity entity) {
        boolean named = entity.type().parameter("name").toLowerCase(Locale.ROOT).endsWith(".p7m");
        return entity.type().is("application")
                && (named || entity.type().sub().matches("(x-)?pkcs7-mime"));
    }

    private MailSignature detachedSignature(RawMail raw, Entity signed) throws IOException {
        Entity part = signed.children().get(1);
        byte[] signature;
        try (InputStream in = decoded(raw, part)) {
            signature = in.readNBytes(LARGEST_SIGNATURE);
        }
        try {
            return check.of(new CMSSignedData(SignedContent.of(raw, signed), signature));
        } catch (CMSException | RuntimeException e) {
            return MailSignature.broken();
        }
    }

    /** What is inside a wrapping, as bytes of MIME; empty if it cannot be opened. */
    private Optional<byte[]> inside(RawMail raw, Entity entity) throws IOException {
        Wrapping wrapping;
        try (InputStream in = decoded(raw, entity)) {
            wrapping = Wrapping.of(in.readAllBytes());
        }
        wrapping.signed().ifPresent(it -> signature = Optional.of(check.of(it)));
        encrypted |= wrapping.encrypted();
        return wrapping.inside(keys.own());
    }

    private static InputStream decoded(RawMail raw, Entity part) throws IOException {
        return TransferCoding.of(part.field("Content-Transfer-Encoding"))
                .decoded(raw.open(part.from(), part.to()));
    }

    /**
     * The header of the message, but for what described the wrapping, above what was inside. Of the
     * header inside only what describes the content is taken: nobody else may speak for the
     * gateway, or name another sender, by hiding it there.
     */
    private static byte[] unwrapped(RawMail raw, byte[] inside) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        RawMail inner = RawMail.of(inside);
        copyHeader(raw, name -> !name.startsWith("content-"), message);
        long body = copyHeader(inner, name -> name.startsWith("content-"), message);
        message.write('\r');
        message.write('\n');
        try (InputStream in = inner.open(Math.min(body, inner.size()), inner.size())) {
            in.transferTo(message);
        }
        return message.toByteArray();
    }

    /**
     * @return where the body starts
     */
    private static long copyHeader(RawMail from, Predicate<String> wanted, OutputStream to)
            throws IOException {
        boolean kept = false;
        try (Lines lines = new Lines(from, 0, from.size())) {
            while (lines.advance() && !(lines.startsLine() && lines.blank())) {
                String line = lines.text();
                boolean goesOn =
                        !lines.startsLine() || line.startsWith(" ") || line.startsWith("\t");
                if (!goesOn) kept = wanted.test(line.toLowerCase(Locale.ROOT));
                if (kept) to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            return lines.to();
        }
    }
}
