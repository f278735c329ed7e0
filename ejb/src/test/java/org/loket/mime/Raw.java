package org.loket.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Raw messages for tests. */
final class Raw {

    private Raw() {}

    /** Lines with the line ends of a message, in a charset. */
    static byte[] in(String charset, String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(Charset.forName(charset));
    }

    static ReadMail read(String... lines) {
        return MailReader.read(in("UTF-8", lines));
    }

    /** A header's value as its bytes, one char for each. */
    static String bytes(String text, String charset) {
        return new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    }
}
