package org.loket.moving;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of each message, a line each: key, verdict, request. What stands here is not handed
 * in again; whatever is missing, because the machine died, is handed in again and known by Loket.
 */
final class Journal implements AutoCloseable {

    private final Set<String> done = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final BufferedWriter out;

    Journal(Path file) throws IOException {
        if (Files.exists(file)) Files.readAllLines(file).forEach(this::count);
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    boolean has(Letter letter) {
        return done.contains(letter.key());
    }

    void add(Letter letter, Fate fate) throws IOException {
        String line = String.join("\t", letter.key(), fate.verdict(), fate.request());
        out.write(line);
        out.newLine();
        out.flush();
        count(line);
    }

    private void count(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3 && done.add(parts[0])) counts.merge(parts[1], 1, Integer::sum);
    }

    int size() {
        return done.size();
    }

    /** By verdict. */
    Map<String, Integer> counts() {
        return counts;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
