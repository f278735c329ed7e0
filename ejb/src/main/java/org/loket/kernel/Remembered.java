package org.loket.kernel;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A value that is loaded when first asked for and kept for a while: for what is small, read by
 * everybody and changed seldom. Another node sees a change after that while at the latest.
 */
public final class Remembered<T> {

    private record Kept<T>(T value, long until) {}

    private final long nanos;
    private final Supplier<T> load;
    private volatile Kept<T> kept;

    public Remembered(Duration keep, Supplier<T> load) {
        this.nanos = keep.toNanos();
        this.load = load;
    }

    public T get() {
        Kept<T> now = kept;
        if (now == null || System.nanoTime() - now.until > 0) {
            now = new Kept<>(load.get(), System.nanoTime() + nanos);
            kept = now;
        }
        return now.value;
    }

    /** The next {@link #get} loads anew. */
    public void forget() {
        kept = null;
    }
}
