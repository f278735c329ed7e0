package org.loket.stack;

import java.io.PrintStream;
import java.util.Locale;

/** Says line by line what happens, with the seconds since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    void say(String who, String what) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %-11s %s", seconds(), who, what));
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
