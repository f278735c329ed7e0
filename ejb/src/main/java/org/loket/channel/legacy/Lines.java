package org.loket.channel.legacy;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Reads lines, none of them longer than a row may be. */
final class Lines implements Closeable {

    private final Reader in;
    private int read;
    private boolean afterReturn;

    Lines(Reader in) {
        this.in = in;
    }

    /** The next line without its end; null at the end of the file. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder(200);
        read++;
        for (int c; (c = in.read()) >= 0; ) {
            if (c == '\n' && afterReturn && line.isEmpty()) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') return line.toString();
            if (line.length() == Rows.MOST) throw new Unreadable(Problem.of("rowTooLong", read));
            line.append((char) c);
        }
        return line.isEmpty() ? null : line.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
