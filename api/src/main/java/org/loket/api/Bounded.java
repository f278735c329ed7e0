package org.loket.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies what somebody sends, but not without end. */
final class Bounded {

    private Bounded() {}

    /**
     * @return how many bytes came, at most one buffer more than {@code most}
     */
    static long copy(InputStream in, Path to, long most) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n; size <= most && (n = in.read(buffer)) >= 0; size += n) {
                out.write(buffer, 0, n);
            }
        }
        return size;
    }
}
