package org.loket.channel.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.loket.mime.ReadMail;

/**
 * A mail that is understood and whose files can be opened, until it is closed.
 *
 * @param onDisk where it lies meanwhile, if it is large
 */
record OpenedMail(ReadMail mail, Optional<Path> onDisk) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        if (onDisk.isPresent()) Files.deleteIfExists(onDisk.get());
    }
}
