package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report without and with what it gives back: the mail it is about, as a part of its own (RFC
 * 3462, RFC 6522) or, of most free texts, as its lower end.
 *
 * @param notice what the server says, without the mail that came back
 * @param mail the header of what came back
 * @param below the text that came back, where it is not a part; empty else
 */
record Returned(String notice, Optional<ReadMail> mail, String below) {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int LONGEST_NOTICE = 16 * 1024;
    private static final int LINES_LOOKED_AT = 12;

    private static final List<String> TYPES =
            List.of(
                    "message/rfc822",
                    "text/rfc822-headers",
                    "message/rfc822-headers",
                    "text/rfc822",
                    "message/global",
                    "message/global-headers");

    /** What servers write above the mail that they give back. */
    private static final Pattern COPY_BELOW =
            Pattern.compile(
                    "[\\s|>*=_]*(-{2,}.*\\b(original|copy|returned|unsent|undelivered|header|text"
                            + " follows|enclosed).*|below (this line )?is (a|the) copy.*|(the )?"
                            + "original message( headers?)?( follows?)?\\s*[:.]?|message headers?"
                            + " follows?.*|included is a copy.*|enclosed is a copy.*|the "
                            + "original message (follows|was).*follow.*)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][\\w-]{0,60}:.*");

    /** Fields that stand in a mail's header and not in an explanation. */
    private static final Pattern TRACE =
            Pattern.compile(
                    "(received|return-path|message-id|mime-version|dkim-signature|arc-seal|"
                            + "content-type|x-received|authentication-results)\\s*:.*",
                    Pattern.CASE_INSENSITIVE);

    static Returned of(ReadMail report) {
        Returned parted = of(report.text().plain());
        for (MailPart part : report.parts()) {
            if (!TYPES.contains(part.mediaType())) continue;
            ReadMail mail = header(text(part));
            if (!mail.headers().names().isEmpty()) {
                return new Returned(parted.notice, Optional.of(mail), "");
            }
        }
        return parted;
    }

    static Returned of(String text) {
        String beginning = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String[] lines = beginning.split("\r?\n", -1);
        int end = lines.length;
        for (int i = 0; i < lines.length && end == lines.length; i++) {
            if (COPY_BELOW.matcher(lines[i]).matches()) end = i;
            else if (header(lines, i)) end = i;
        }
        int start = end;
        while (start < lines.length && !header(lines, start)) start++;
        String below = join(lines, start, lines.length);
        Optional<ReadMail> mail = below.isEmpty() ? Optional.empty() : Optional.of(header(below));
        String notice = join(lines, 0, end);
        boolean longer = notice.length() > LONGEST_NOTICE;
        return new Returned(longer ? notice.substring(0, LONGEST_NOTICE) : notice, mail, below);
    }

    private static ReadMail header(String mail) {
        String header = mail.stripLeading().split("\\r?\\n[ \\t]*\\r?\\n", 2)[0] + "\n\n";
        return MailReader.read(header.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the header of a mail starts in this line. */
    private static boolean header(String[] lines, int from) {
        if (!FIELD.matcher(lines[from]).matches()) return false;
        int fields = 0;
        boolean trace = false;
        int to = Math.min(lines.length, from + LINES_LOOKED_AT);
        for (int i = from; i < to && !lines[i].isBlank(); i++) {
            if (FIELD.matcher(lines[i]).matches()) fields++;
            trace |= TRACE.matcher(lines[i]).matches();
        }
        return trace && fields > 1;
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to));
    }

    /** The text of a part; what is not UTF-8 is taken as one char for each byte. */
    static String text(MailPart part) {
        byte[] bytes = bytes(part);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(MailPart part) {
        try (InputStream in = part.open()) {
            return in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
