package org.loket.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a message, readable from any place, again and again. */
interface RawMail {

    long size();

    /** The bytes from the first place to before the second. */
    InputStream open(long from, long to) throws IOException;

    static RawMail of(byte[] bytes) {
        return new RawMail() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open(long from, long to) {
                return new ByteArrayInputStream(bytes, (int) from, (int) (to - from));
            }
        };
    }

    static RawMail of(Path file) throws IOException {
        long size = Files.size(file);
        return new RawMail() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open(long from, long to) throws IOException {
                FileChannel channel = FileChannel.open(file).position(from);
                return new Slice(Channels.newInputStream(channel), to - from);
            }
        };
    }
}
