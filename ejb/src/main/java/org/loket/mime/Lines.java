package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a message with their places. A line that is longer than the buffer comes in pieces;
 * only its first piece starts a line.
 */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final RawMail raw;
    private final long end;
    private final byte[] buffer;
    private InputStream in;
    private long bufferAt;
    private int filled;
    private int next;
    private int start;
    private int length;
    private boolean startsLine;
    private boolean nextStartsLine = true;

    Lines(RawMail raw, long from, long end) throws IOException {
        this.raw = raw;
        this.end = end;
        buffer = new byte[(int) Math.max(1, Math.min(BUFFER, end - from))];
        bufferAt = from;
        in = raw.open(from, end);
    }

    /** Goes to the next line; false at the end. */
    boolean advance() throws IOException {
        int newline = find();
        if (newline < 0 && next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            bufferAt += next;
            filled -= next;
            next = 0;
        }
        while (newline < 0 && filled < buffer.length) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) break;
            int before = filled;
            filled += read;
            newline = find(before);
        }
        start = next;
        startsLine = nextStartsLine;
        if (newline < 0) {
            length = filled - start;
            next = filled;
            nextStartsLine = false;
            return length > 0;
        }
        next = newline + 1;
        length = newline - start;
        if (length > 0 && buffer[newline - 1] == '\r') length--;
        nextStartsLine = true;
        return true;
    }

    private int find() {
        return find(next);
    }

    private int find(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') return i;
        }
        return -1;
    }

    /** Goes back, so that the line at this place is the next one. */
    void rewind(long place) throws IOException {
        if (place >= bufferAt && place <= bufferAt + filled) {
            next = (int) (place - bufferAt);
        } else {
            in.close();
            in = raw.open(place, end);
            bufferAt = place;
            filled = 0;
            next = 0;
        }
        nextStartsLine = true;
    }

    /** Where this line starts. */
    long from() {
        return bufferAt + start;
    }

    /** Where the next one starts. */
    long to() {
        return bufferAt + next;
    }

    int length() {
        return length;
    }

    boolean startsLine() {
        return startsLine;
    }

    byte at(int index) {
        return buffer[start + index];
    }

    boolean blank() {
        return length == 0;
    }

    /** One char for each byte. */
    String text() {
        return text(length);
    }

    String text(int most) {
        return new String(buffer, start, Math.min(most, length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
