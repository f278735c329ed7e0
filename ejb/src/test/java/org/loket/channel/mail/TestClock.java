package org.loket.channel.mail;

import java.time.Duration;
import java.time.Instant;
import org.loket.kernel.Clock;

/** Stands still until it is moved. */
public class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-16T09:12:00Z");

    @Override
    public Instant now() {
        return now;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }
}
