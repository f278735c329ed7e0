package org.loket.load;

import java.time.Duration;
import java.util.stream.Stream;
import org.loket.stack.Stack;

/**
 * The processors' time that each of the programs has used up to now; this one holds the clients and
 * the mail server.
 */
record Cpu(Duration server, Duration database, Duration here) {

    static Cpu of(Stack stack) {
        return new Cpu(
                sum(ProcessHandle.of(stack.serverPid()).stream()),
                sum(
                        ProcessHandle.allProcesses()
                                .filter(
                                        it ->
                                                it.info()
                                                        .command()
                                                        .orElse("")
                                                        .endsWith("/postgres"))),
                sum(Stream.of(ProcessHandle.current())));
    }

    Cpu since(Cpu before) {
        return new Cpu(
                server.minus(before.server),
                database.minus(before.database),
                here.minus(before.here));
    }

    /** In milliseconds for each of so many. */
    String each(long times) {
        return "server %.1f ms, database %.1f ms, clients and mail server %.1f ms"
                .formatted(
                        server.toNanos() / 1e6 / times,
                        database.toNanos() / 1e6 / times,
                        here.toNanos() / 1e6 / times);
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes
                .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
