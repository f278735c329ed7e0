package org.loket.channel.legacy;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads a file row by row; never holds more than a row. */
interface Rows extends Closeable {

    /** Most characters of one row. */
    int MOST = 16 * 1024 * 1024;

    /**
     * The next row; empty at the end.
     *
     * @throws Unreadable if the file is not what it should be, so that nothing behind can be
     *     trusted
     */
    Optional<Row> next() throws IOException;

    /** Passes over rows that were read before. */
    default void skip(long rows) throws IOException {
        for (long n = 0; n < rows; n++) {
            if (next().isEmpty()) return;
        }
    }
}
