package org.loket.request;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody hands in. It is opened twice: once to know it, once to keep it. */
public interface Upload {

    /** Most bytes of one file: 25 MiB. */
    long LIMIT = 25L * 1024 * 1024;

    String name();

    String mediaType();

    /** In bytes, as the sender says. */
    long size();

    InputStream open() throws IOException;
}
