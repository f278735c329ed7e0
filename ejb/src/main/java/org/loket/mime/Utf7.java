package org.loket.mime;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which older mail programs wrote and Java does not read. */
final class Utf7 {

    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static String decode(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i++);
            if (c != '+') {
                text.append(c);
            } else if (i < raw.length() && raw.charAt(i) == '-') {
                text.append('+');
                i++;
            } else {
                int end = shifted(raw, i, text);
                if (end == i) text.append('+');
                i = end < raw.length() && end > i && raw.charAt(end) == '-' ? end + 1 : end;
            }
        }
        return text.toString();
    }

    /** Appends the UTF-16 units in base64 from here; returns where they end. */
    private static int shifted(String raw, int from, StringBuilder text) {
        int bits = 0;
        int count = 0;
        int i = from;
        for (; i < raw.length(); i++) {
            int six = BASE64.indexOf(raw.charAt(i));
            if (six < 0) break;
            bits = bits << 6 | six;
            count += 6;
            if (count >= 16) {
                count -= 16;
                text.append((char) (bits >>> count));
                bits &= (1 << count) - 1;
            }
        }
        return i;
    }
}
