package org.loket.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/** Counts what the database is asked, by letting it log every statement for a while. */
final class Statements {

    private final Rows rows;
    private final Path log;

    Statements(Stack stack) {
        this.rows = new Rows(stack);
        this.log = stack.places().log("postgres");
    }

    /**
     * How many statements the action sends on average, without beginning and ending transactions,
     * and without what Loket asks by itself meanwhile.
     */
    double of(int times, Load.Client action) throws Exception {
        rows.change("alter system set log_statement = 'all'");
        rows.one("select pg_reload_conf()");
        while (!"all".equals(rows.text("show log_statement"))) Thread.onSpinWait();
        long begin = System.nanoTime();
        long from = Files.size(log);
        for (int i = 0; i < times; i++) action.act();
        long busy = System.nanoTime() - begin;
        double counted = count(from);
        double idle = idle(Duration.ofNanos(Math.max(busy, 3_000_000_000L)));
        rows.change("alter system reset log_statement");
        rows.one("select pg_reload_conf()");
        return Math.max(0, counted - idle * busy) / times;
    }

    /** Statements a nanosecond while nobody does anything. */
    private double idle(Duration time) throws IOException {
        long from = Files.size(log);
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < time.toNanos()) LockSupport.parkNanos(10_000_000);
        return (double) count(from) / (System.nanoTime() - begin);
    }

    private long count(long from) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(from);
            var lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> line.matches(".*(execute [^:]+|statement): .*"))
                    .filter(line -> !line.matches("(?i).*: (BEGIN|COMMIT|ROLLBACK|SHOW .*)"))
                    .count();
        }
    }
}
