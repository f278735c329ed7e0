package org.loket.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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
        return secured(mail)
                ? new SecureMail(mail, keys, at).of(RawMail.of(raw))
                : Optional.empty();
    }

    /** Of a mail that is in memory. */
    public static Optional<SecuredMail> of(byte[] raw, ReadMail mail, MailKeys keys, Instant at) {
        try {
            return secured(mail)
                    ? new SecureMail(mail, keys, at).of(RawMail.of(raw))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
    }

    private static boolean secured(ReadMail mail) {
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

    /** The header of the message, but for what described the wrapping, above what was inside. */
    private static byte[] unwrapped(RawMail raw, byte[] inside) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean kept = false;
        try (Lines lines = new Lines(raw, 0, raw.size())) {
            while (lines.advance() && !(lines.startsLine() && lines.blank())) {
                String line = lines.text();
                boolean goesOn =
                        !lines.startsLine() || line.startsWith(" ") || line.startsWith("\t");
                if (!goesOn) kept = !line.toLowerCase(Locale.ROOT).startsWith("content-");
                if (kept) message.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        message.write(inside);
        return message.toByteArray();
    }
}
