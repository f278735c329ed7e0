package org.loket.web.look;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock as it is drawn: words, a tone and how much of the time is spent.
 *
 * @param tone {@code bad} when it ran out, {@code warm} in its last quarter, {@code hold} when it
 *     stands still
 * @param spent 0 to 100
 */
public record ClockFace(String words, String tone, int spent) {

    static ClockFace of(Instant from, Instant due, boolean paused, Instant now, When when) {
        if (due == null) return new ClockFace(when.standsStill(), "hold", paused ? 50 : 0);
        int spent = spent(from, due, now);
        if (paused) return new ClockFace(when.standsStill(), "hold", spent);
        if (!due.isAfter(now)) return new ClockFace(when.left(due, now), "bad", 100);
        return new ClockFace(when.left(due, now), spent >= 75 ? "warm" : "", spent);
    }

    private static int spent(Instant from, Instant due, Instant now) {
        if (from == null || !due.isAfter(from)) return 0;
        double all = Duration.between(from, due).toMillis();
        double gone = Duration.between(from, now).toMillis();
        return (int) Math.max(0, Math.min(100, Math.round(100 * gone / all)));
    }

    public String getWords() {
        return words;
    }

    public String getTone() {
        return tone;
    }

    public int getSpent() {
        return spent;
    }
}
