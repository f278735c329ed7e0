package org.loket.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir Path folder;

    @Test
    void one_that_dies_says_so_with_the_end_of_its_log() throws Exception {
        Child child = child();
        child.start(List.of("sh", "-c", "echo no room left; exit 3"), Map.of());

        assertThatThrownBy(() -> child.await(() -> false, 60))
                .isInstanceOf(StackFailed.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("no room left");
    }

    @Test
    void an_unasked_death_is_announced() throws Exception {
        Child child = child();
        child.start(List.of("sh", "-c", "echo gone; exit 1"), Map.of());

        assertThat(child.death().get(60, TimeUnit.SECONDS)).contains("gone");
    }

    @Test
    void a_script_and_what_it_started_are_ended() throws Exception {
        Child child = child();
        child.start(
                List.of("sh", "-c", "sleep 300 & trap 'kill $!' TERM; echo up; wait"), Map.of());
        child.await(() -> read().contains("up") && child.alive(), 60);
        ProcessHandle inner = ProcessHandle.of(child.pid()).orElseThrow();

        child.stop(20);

        assertThat(child.alive()).isFalse();
        assertThat(Child.ends(inner, 10)).isTrue();
    }

    @Test
    void what_a_killed_run_left_behind_is_ended_by_the_next() throws Exception {
        child().start(List.of("sleep", "300"), Map.of());
        ProcessHandle left = new PidFile(folder.resolve("a.pid")).owner().orElseThrow();

        child().clear();

        assertThat(left.isAlive()).isFalse();
        assertThat(folder.resolve("a.pid")).doesNotExist();
    }

    private Child child() {
        return new Child("A child", folder.resolve("log/a.log"), folder.resolve("a.pid"));
    }

    private String read() {
        try {
            return Files.readString(folder.resolve("log/a.log"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
