package org.loket.house;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server writes into its log from now on. */
public final class ServerLog {

    private final Path file = House.stack().places().log("wildfly");
    private final long begin;

    public ServerLog() throws IOException {
        begin = Files.size(file);
    }

    public String since() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(begin);
            byte[] bytes = new byte[(int) (log.length() - begin)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
