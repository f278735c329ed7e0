package org.loket.moving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The command. Ends with 0 if all is through, 1 if not, 2 if it was called in a wrong way. */
public final class Import {

    private static final int TO_FINISH_SECONDS = 60;

    private Import() {}

    public static void main(String[] typed) {
        CountDownLatch ended = new CountDownLatch(1);
        int code;
        try {
            Progress progress = new Progress(System.out, System.console() != null);
            Options options = Options.of(List.of(typed), System.getenv());
            Mover mover = new Mover(options, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(mover, ended)));
            code = run(options, mover, progress);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            code = 2;
        } finally {
            ended.countDown();
        }
        System.exit(code);
    }

    /** As the command does, for whoever calls it from Java. */
    public static int run(List<String> typed, Map<String, String> environment, PrintStream out) {
        Options options = Options.of(typed, environment);
        Progress progress = new Progress(out, false);
        return run(options, new Mover(options, progress), progress);
    }

    private static int run(Options options, Mover mover, Progress progress) {
        try {
            for (Path place : options.places()) {
                progress.note(place + " into " + options.loket());
                if (!mover.move(place)) {
                    progress.note("Stopped. The same command goes on from here.");
                    return 1;
                }
            }
            return 0;
        } catch (Refused | IOException e) {
            progress.note(e.getMessage() + "\nThe same command goes on from here.");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** By Ctrl-C: the message at hand is finished and written down. */
    private static void end(Mover mover, CountDownLatch ended) {
        mover.stop();
        try {
            ended.await(TO_FINISH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
