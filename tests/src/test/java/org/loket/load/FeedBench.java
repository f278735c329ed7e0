package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.stack.Stack;

/**
 * How many rows of a file become requests in a second: {@code mvn -Pbench verify
 * -Dit.test=FeedBench}.
 *
 * <ul>
 *   <li>{@code -Dbench.rows=10000}: of the file that counts
 *   <li>{@code -Dbench.warmup.rows=10000}: of the file before it
 *   <li>{@code -Dbench.confirm=false}: whether each requester gets a mail, sent meanwhile
 *   <li>{@code -Dbench.jfr=FOLDER}: records there where the server's time goes
 * </ul>
 */
class FeedBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 10_000);
    private static final int WARM_UP = Integer.getInteger("bench.warmup.rows", 10_000);
    private static final boolean CONFIRM = Boolean.getBoolean("bench.confirm");
    private static final String RECORD = System.getProperty("bench.jfr");

    private final Table table = new Table();

    @Test
    void rows_of_a_file_are_filed_fast() throws Exception {
        try (Stack stack = House.stack("bench-feed")) {
            if (RECORD != null) {
                stack.with(
                        "LOKET_JAVA_OPTS",
                        "-XX:StartFlightRecording=settings=profile -XX:FlightRecorderOptions=stackdepth=256");
            }
            stack.start();
            FeedFile file = new FeedFile(stack, CONFIRM);
            measure("rows of a file a second, first file", file, "warm.csv", 0, WARM_UP);
            Cpu before = Cpu.of(stack);
            double rate =
                    measure("rows of a file a second, warm", file, "bench.csv", WARM_UP, ROWS);
            table.row("processors' time for each row", Cpu.of(stack).since(before).each(ROWS), "");
            record(stack);
            table.print();
            assertThat(rate).as("rows a second").isPositive();
        }
    }

    /** From the first row that has its verdict to the last. */
    private double measure(String what, FeedFile file, String name, int behind, int count)
            throws Exception {
        file.lay(name, behind, count);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> file.done(name) > 0);
        long first = file.done(name);
        long begin = System.nanoTime();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> file.done(name) == count);
        double rate = (count - first) / ((System.nanoTime() - begin) / 1e9);
        await().atMost(Duration.ofMinutes(5)).until(() -> file.through(name));
        table.row(what, "%.0f/s".formatted(rate), "500/s");
        return rate;
    }

    private static void record(Stack stack) throws Exception {
        if (RECORD == null) return;
        Path file = Path.of(RECORD).toAbsolutePath().resolve("feed.jfr");
        Files.createDirectories(file.getParent());
        new ProcessBuilder("jcmd", "" + stack.serverPid(), "JFR.dump", "filename=" + file)
                .start()
                .waitFor();
    }
}
