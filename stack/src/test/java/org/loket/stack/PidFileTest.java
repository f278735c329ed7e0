package org.loket.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir Path folder;

    private Path path;
    private PidFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("pid/some.pid");
        file = new PidFile(path);
    }

    @Test
    void a_process_is_found_again() throws Exception {
        file.write(ProcessHandle.current());

        assertThat(file.owner()).contains(ProcessHandle.current());
    }

    @Test
    void another_process_with_a_reused_id_is_not_ours() throws Exception {
        file.write(ProcessHandle.current());
        String[] parts = Files.readString(path).strip().split(" ");
        long earlier = Long.parseLong(parts[1]) - 60_000;
        Files.writeString(path, parts[0] + " " + earlier);

        assertThat(file.owner()).isEmpty();
    }

    @Test
    void a_process_that_has_ended_owns_nothing() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        file.write(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(file.owner()).isEmpty();
    }

    @Test
    void a_broken_or_missing_file_names_nobody() throws Exception {
        assertThat(file.owner()).isEmpty();

        Files.createDirectories(path.getParent());
        Files.writeString(path, "12 x\n");

        assertThat(file.owner()).isEmpty();
    }
}
