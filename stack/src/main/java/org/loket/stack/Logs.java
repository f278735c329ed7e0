package org.loket.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads the end of a log. */
final class Logs {

    private static final int AT_MOST = 64 * 1024;

    private Logs() {}

    /** The last lines, each indented; or why there are none. */
    static String tail(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int size = (int) Math.min(AT_MOST, file.length());
            byte[] end = new byte[size];
            file.seek(file.length() - size);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(line -> "    " + line + "\n")
                    .reduce("", String::concat);
        } catch (IOException e) {
            return "    (not readable: " + e.getMessage() + ")\n";
        }
    }
}
