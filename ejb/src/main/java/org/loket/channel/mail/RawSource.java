package org.loket.channel.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A message as it came, byte by byte; can be opened more than once. */
interface RawSource {

    InputStream open() throws IOException;

    /** In bytes. */
    long size() throws IOException;

    /** A file that stays as it is. */
    static RawSource of(Path file) {
        return new RawSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    static RawSource of(byte[] bytes) {
        return new RawSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
