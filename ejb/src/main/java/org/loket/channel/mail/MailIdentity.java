package org.loket.channel.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.kernel.Secrets;

/**
 * By what a message is known when it comes again: its Message-ID, or the digest of all of it where
 * it has none.
 *
 * @param messageId with its angle brackets
 */
record MailIdentity(String hash, Optional<String> messageId) {

    private static final int MOST_HEADER = 256 * 1024;

    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^Message-ID[ \\t]*:[ \\t]*(?:\\r?\\n[ \\t]+)?([^\\r\\n]*)$");

    private static final Pattern IN_BRACKETS = Pattern.compile("<[^<>]+>");

    static MailIdentity of(RawSource source) throws IOException {
        MessageDigest digest = Secrets.sha256();
        String header;
        try (InputStream in =
                new BufferedInputStream(new DigestInputStream(source.open(), digest))) {
            header = header(in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        String content = HexFormat.of().formatHex(digest.digest());
        Optional<String> id = messageId(header);
        return new MailIdentity(id.map(MailIdentity::hash).orElse(content), id);
    }

    private static Optional<String> messageId(String header) {
        Matcher line = MESSAGE_ID.matcher(header);
        if (!line.find() || line.group(1).isBlank()) return Optional.empty();
        Matcher bracketed = IN_BRACKETS.matcher(line.group(1));
        return Optional.of(
                bracketed.find() ? bracketed.group() : "<" + line.group(1).strip() + ">");
    }

    /** All up to the empty line, as bytes say it. */
    private static String header(InputStream in) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        boolean empty = true;
        for (int one; header.size() < MOST_HEADER && (one = in.read()) >= 0; ) {
            header.write(one);
            if (one == '\n') {
                if (empty) break;
                empty = true;
            } else if (one != '\r') {
                empty = false;
            }
        }
        return header.toString(StandardCharsets.ISO_8859_1);
    }

    private static String hash(String messageId) {
        byte[] bytes = messageId.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Secrets.sha256().digest(bytes));
    }
}
