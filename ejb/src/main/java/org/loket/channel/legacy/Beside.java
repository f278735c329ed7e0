package org.loket.channel.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.loket.request.Upload;

/** The files that lie beside the file whose rows name them. */
record Beside(Path folder) {

    /** The file of that name; empty if there is none, or the name leads elsewhere. */
    Optional<Upload> find(String name) {
        Path file;
        try {
            file = folder.resolve(name);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        boolean here = folder.equals(file.getParent()) && !file.getFileName().startsWith(".");
        return here && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new Lying(file))
                : Optional.empty();
    }

    private record Lying(Path file) implements Upload {

        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public String mediaType() {
            try {
                return Files.probeContentType(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long size() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
