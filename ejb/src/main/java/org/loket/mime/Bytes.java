package org.loket.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Texts that are bytes, one char for each, as headers are before anybody knows their charset. */
final class Bytes {

    private Bytes() {}

    static byte[] of(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A readable text as bytes again, so that what expects bytes can go on with it. */
    static String again(String readable) {
        return text(readable.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is ASCII without the escapes of ISO 2022, so that it reads as it stands. */
    static boolean plain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 126 || raw.charAt(i) == 0x1B) return false;
        }
        return true;
    }

    static int hex(int c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /** RFC 3986 §2.1; a percent sign that is none stays. */
    static byte[] percentDecoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int high = c == '%' && i + 2 < raw.length() ? hex(raw.charAt(i + 1)) : -1;
            int low = high >= 0 ? hex(raw.charAt(i + 2)) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
