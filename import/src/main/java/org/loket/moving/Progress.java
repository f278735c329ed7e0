package org.loket.moving;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Says how far it is: on a console once a second in one line, else every ten seconds. */
final class Progress {

    private final PrintStream out;
    private final boolean console;
    private final long begin = System.nanoTime();
    private long last;
    private int handedIn;

    Progress(PrintStream out, boolean console) {
        this.out = out;
        this.console = console;
    }

    void one(Journal journal, double share) {
        handedIn++;
        long now = System.nanoTime();
        if (now - last < TimeUnit.SECONDS.toNanos(console ? 1 : 10)) return;
        last = now;
        say(line(journal, share), console);
    }

    void all(Journal journal, double share) {
        if (console) out.println();
        say(line(journal, share), false);
    }

    void note(String words) {
        if (console) out.println();
        out.println(words);
    }

    private void say(String line, boolean stay) {
        out.print(console ? "\r\u001b[K" + line : line);
        if (!stay) out.println();
        out.flush();
    }

    private String line(Journal journal, double share) {
        double seconds = Math.max(0.001, (System.nanoTime() - begin) / 1e9);
        return "%,d mails, %.1f %%, %.0f/s: %s"
                .formatted(
                        journal.size(), 100 * share, handedIn / seconds, counts(journal.counts()));
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(it -> "%s %,d".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(", "));
    }
}
