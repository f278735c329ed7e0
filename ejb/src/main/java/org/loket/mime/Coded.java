package org.loket.mime;

import java.io.ByteArrayOutputStream;

/** The two codings of encoded words (RFC 2047 §4), broken ones too. */
final class Coded {

    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Coded() {}

    /** Underscores are spaces; a code that is none stays as it is. */
    static void quoted(String coded, ByteArrayOutputStream into) {
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            int high = c == '=' && i + 2 < coded.length() ? Bytes.hex(coded.charAt(i + 1)) : -1;
            int low = high >= 0 ? Bytes.hex(coded.charAt(i + 2)) : -1;
            if (low >= 0) {
                into.write(high << 4 | low);
                i += 2;
            } else {
                into.write(c == '_' ? ' ' : c);
            }
        }
    }

    /**
     * Whether whole bytes end here, be it without the padding: else the encoder cut where it liked
     * and the next word goes on.
     */
    static boolean complete(String base64) {
        int left = base64.length() % 4;
        if (left < 2) return left == 0;
        int last = BASE64.indexOf(base64.charAt(base64.length() - 1));
        return (last & (left == 2 ? 15 : 3)) == 0;
    }

    /** What is no letter of base64 is passed over; bits that make no byte are dropped. */
    static void base64(String coded, ByteArrayOutputStream into) {
        int bits = 0;
        int count = 0;
        for (int i = 0; i < coded.length(); i++) {
            int six = BASE64.indexOf(coded.charAt(i));
            if (six < 0) continue;
            bits = (bits << 6 | six) & 0xFFFF;
            count += 6;
            if (count >= 8) {
                count -= 8;
                into.write(bits >>> count & 0xFF);
            }
        }
    }
}
