package org.loket.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that somebody hands in. It is opened twice: once to know it, once to keep it. */
public interface Upload {

    /** Most bytes of one file: 25 MiB. */
    long LIMIT = 25L * 1024 * 1024;

    String name();

    String mediaType();

    /** In bytes, as the sender says. */
    long size();

    InputStream open() throws IOException;

    /** By which the text that it came with names it. */
    default Optional<String> contentId() {
        return Optional.empty();
    }

    /** Whether that text shows it, so that it need not be listed as a file. */
    default boolean shownInPlace() {
        return false;
    }
}
