package org.loket.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A program that was started by this one: in a session of its own, so that Ctrl-C in the terminal
 * reaches it only through us; its output in a log; its process id in a file.
 */
final class Child {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private volatile Process process;
    private volatile boolean asked;

    Child(String name, Path log, Path pidFile) {
        this.name = name;
        this.log = log;
        this.pidFile = new PidFile(pidFile);
    }

    void start(List<String> command, Map<String, String> environment) throws IOException {
        keepOneOldLog();
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) whole.add(SETSID.toString());
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        asked = false;
        process = builder.start();
        pidFile.write(process.toHandle());
    }

    private void keepOneOldLog() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Path old = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits until it can be used, at most so many seconds. */
    void await(BooleanSupplier ready, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!ready.getAsBoolean()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) throw new StackFailed(epitaph());
            if (System.nanoTime() > end) {
                throw new StackFailed(
                        "%s is not ready after %d s%n%s".formatted(name, seconds, lastLines()));
            }
        }
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** The program itself, where a script started it. */
    long pid() {
        return process.descendants().findFirst().orElse(process.toHandle()).pid();
    }

    CompletableFuture<String> death() {
        CompletableFuture<String> death = new CompletableFuture<>();
        process.onExit()
                .thenAccept(
                        ended -> {
                            if (!asked) death.complete(epitaph());
                        });
        return death;
    }

    private String epitaph() {
        return "%s died with exit code %d%n%s".formatted(name, process.exitValue(), lastLines());
    }

    private String lastLines() {
        return "The last lines of " + log + ":\n" + Logs.tail(log, 25);
    }

    void stop(int seconds) throws IOException, InterruptedException {
        asked = true;
        if (process != null) end(process.toHandle(), seconds);
        pidFile.forget();
    }

    /** Ends it at once, as a power cut would. */
    void kill() throws InterruptedException {
        asked = true;
        List<ProcessHandle> family = family(process.toHandle());
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) ends(member, 10);
    }

    /** Ends the process that an earlier run of this program left behind. */
    void clear() throws IOException, InterruptedException {
        var left = pidFile.owner();
        if (left.isPresent()) end(left.get(), 20);
        pidFile.forget();
    }

    /** A start script passes the request on to the program it started, and outlives it shortly. */
    private static void end(ProcessHandle process, int seconds) throws InterruptedException {
        if (!process.isAlive()) return;
        List<ProcessHandle> family = family(process);
        process.destroy();
        if (ends(process, seconds)) return;
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) ends(member, 10);
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(process.descendants(), Stream.of(process)).toList();
    }

    static boolean ends(ProcessHandle process, int seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new StackFailed("Cannot wait for process " + process.pid(), e);
        }
    }
}
