package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads raw messages. Whatever a sender wrote is read as far as it goes and never throws. */
public final class MailReader {

    private static final int HEADERS_LOOKED_AT = 8 * 1024;

    private MailReader() {}

    /** Reads from a file, which must stay as long as the parts are opened. */
    public static ReadMail read(Path raw) throws IOException {
        return read(RawMail.of(raw));
    }

    /** Reads what is in memory already. */
    public static ReadMail read(byte[] raw) {
        try {
            return read(RawMail.of(raw));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
    }

    /** Reads a message that came inside another one; it is held in memory. */
    public static ReadMail read(MailPart message) throws IOException {
        try (InputStream all = message.open()) {
            return read(all.readAllBytes());
        }
    }

    private static ReadMail read(RawMail raw) throws IOException {
        Entity message = new MimeScanner(raw).scan();
        Charset unsaid = unsaid(raw, message);
        MailHeaders headers = new MailHeaders(message.fields(), unsaid);
        Content content = new ContentReader(raw, unsaid).read(message);
        String subject = headers.first("Subject").map(MailReader::line).orElse("");
        MailText text = Texts.of(content, subject);
        return new ReadMail(
                Identifiers.own(headers),
                Identifiers.references(headers),
                from(headers),
                addresses(headers, "Reply-To").stream().findFirst(),
                addresses(headers, "To"),
                addresses(headers, "Cc"),
                returnPath(headers),
                subject,
                MailDates.of(headers),
                text,
                Texts.parts(content, text),
                headers);
    }

    /** What bytes without a charset are in: that of the text if it says one, else a guess. */
    private static Charset unsaid(RawMail raw, Entity message) throws IOException {
        Optional<Charset> said = said(message);
        if (said.isPresent()) return said.get();
        long looked = Math.min(raw.size(), message.from() + HEADERS_LOOKED_AT);
        try (InputStream in = raw.open(0, looked)) {
            byte[] head = in.readAllBytes();
            for (byte b : head) {
                if (b < 0) return CharsetGuess.of(head);
            }
        }
        return CharsetGuess.LAST;
    }

    private static Optional<Charset> said(Entity entity) {
        if (entity.type().is("text")) {
            String label = entity.type().parameter("charset");
            return CharsetNames.named(label)
                    .filter(charset -> !label.matches("(?i).*ascii|utf-?8"));
        }
        return entity.children().stream()
                .map(MailReader::said)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<MailAddress> from(MailHeaders headers) {
        for (String name : List.of("From", "Sender", "Return-Path", "Reply-To")) {
            Optional<MailAddress> named = addresses(headers, name).stream().findFirst();
            if (named.isPresent()) return named;
        }
        return Optional.empty();
    }

    private static List<MailAddress> addresses(MailHeaders headers, String name) {
        return headers.raw(name).stream()
                .flatMap(raw -> Addresses.of(raw, headers.unsaid()).stream())
                .toList();
    }

    private static Optional<String> returnPath(MailHeaders headers) {
        return headers.first("Return-Path")
                .map(said -> said.replaceAll("[<>\\s]", "").replaceFirst("\\(.*", ""));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
