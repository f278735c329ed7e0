package org.loket.channel.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A message as it came, byte by byte; can be opened more than once. */
interface RawSource {

    InputStream open() throws IOException;

    /** In bytes. */
    long size() throws IOException;

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
