package org.loket.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The messages of a file or a folder, the oldest first where that can be known. */
interface Letters extends AutoCloseable {

    /** Empty at the end. */
    Optional<Letter> next() throws IOException;

    /** How much of it has been read, of 1. */
    double share();

    @Override
    void close() throws IOException;

    /** An mbox file, packed or not, a Maildir, or a folder with a file for each message. */
    static Letters in(Path place) throws IOException {
        return Files.isDirectory(place) ? Maildir.open(place) : Mbox.open(place);
    }
}
