package org.loket.mime;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Base64 (RFC 2045 §6.8) as it comes: foreign characters are passed over, a missing end is none.
 * After the padding only what is base64 again counts, not the footer of a mailing list.
 */
final class Base64Stream extends FilterInputStream {

    private static final int LINE = 200;
    private static final int PAD = -2;
    private static final int NOTHING = -3;
    private static final byte[] VALUES = values();

    private final byte[] raw = new byte[8 * 1024];
    private int filled;
    private int next;
    private int bits;
    private int count;
    private boolean ended;

    Base64Stream(BufferedInputStream coded) {
        super(coded);
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) NOTHING);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < letters.length(); i++) values[letters.charAt(i)] = (byte) i;
        values['='] = PAD;
        return values;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        int given = 0;
        while (given < most && !ended) {
            if (next == filled && !fill()) break;
            int value = VALUES[raw[next++] & 0xFF];
            if (value >= 0) {
                bits = (bits << 6 | value) & 0xFFFFFF;
                count += 6;
                if (count >= 8) {
                    count -= 8;
                    into[at + given++] = (byte) (bits >>> count);
                }
            } else if (value == PAD && count > 0) {
                count = 0;
                ended = !goesOn();
            }
        }
        return given == 0 && most > 0 ? -1 : given;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(raw, 0, raw.length));
        next = 0;
        return filled > 0;
    }

    /** Whether the next line with something in it is base64 from its first to its last letter. */
    private boolean goesOn() throws IOException {
        int letters = 0;
        for (int looked = 0; looked < LINE; looked++) {
            int c = peek(looked);
            if (c == '\n' && letters > 0 || c < 0) break;
            if (c == '=' || c <= ' ') continue;
            if (VALUES[c] < 0) return false;
            letters++;
        }
        return letters > 0;
    }

    private int peek(int ahead) throws IOException {
        if (next + ahead >= filled) {
            System.arraycopy(raw, next, raw, 0, filled - next);
            filled -= next;
            next = 0;
            int read = in.read(raw, filled, raw.length - filled);
            if (read > 0) filled += read;
            if (ahead >= filled) return -1;
        }
        return raw[next + ahead] & 0xFF;
    }

    @Override
    public long skip(long most) throws IOException {
        byte[] passed = new byte[(int) Math.min(8192, Math.max(1, most))];
        long skipped = 0;
        while (skipped < most) {
            int read = read(passed, 0, (int) Math.min(passed.length, most - skipped));
            if (read < 0) break;
            skipped += read;
        }
        return skipped;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
