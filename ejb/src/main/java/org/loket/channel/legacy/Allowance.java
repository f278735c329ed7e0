package org.loket.channel.legacy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets no more pass for one row than a row may have. */
final class Allowance extends FilterReader {

    private long left = Rows.MOST;

    Allowance(Reader in) {
        super(in);
    }

    /** The next row begins. */
    void renew() {
        left = Rows.MOST;
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        spend(n);
        return n;
    }

    private void spend(int characters) {
        left -= characters;
        if (left < 0) throw new Unreadable(Problem.of("rowTooLong", Rows.MOST));
    }
}
