package org.loket.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first so many bytes of a stream. */
final class Slice extends FilterInputStream {

    private long left;

    Slice(InputStream whole, long length) {
        super(whole);
        left = length;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) return -1;
        int read = in.read();
        if (read >= 0) left--;
        return read;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        if (most == 0) return 0;
        if (left <= 0) return -1;
        int read = in.read(into, at, (int) Math.min(most, left));
        if (read > 0) left -= read;
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = in.skip(Math.min(most, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
