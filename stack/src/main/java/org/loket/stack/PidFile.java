package org.loket.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process beyond the life of this program. A process id alone is reused by the system,
 * so its start is remembered too: both together name one process.
 */
final class PidFile {

    /**
     * The system tells a start in hundredths of a second since boot, and the clock is corrected.
     */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, process.pid() + " " + start.toEpochMilli() + "\n");
    }

    /** The process that was written down, if it still runs. */
    Optional<ProcessHandle> owner() throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        String[] parts = Files.readString(file).strip().split(" ");
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, start));
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, start).abs().compareTo(SAME_START) < 0)
                .orElse(false);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
