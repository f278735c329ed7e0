package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.loket.kernel.Settings;

/**
 * Gives request numbers such as {@code 2026-000123}: a year in the desk's zone and a sequence in
 * it.
 */
@ApplicationScoped
class Numbers {

    /** Numbers of a block. */
    private static final int FEWEST = 20;

    private static final int MOST = 160;

    /** After a block that lasted shorter the next one is larger. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Inject NumberBlocks blocks;
    @Inject Settings settings;

    private final ReentrantLock turn = new ReentrantLock();
    private int year;
    private long next;
    private long end;
    private int size = FEWEST;
    private Instant taken = Instant.EPOCH;

    /** A number that nobody else has or will have. */
    String next(Instant at) {
        int thisYear = at.atZone(settings.zone()).getYear();
        turn.lock();
        try {
            if (thisYear != year || next == end) take(thisYear, at);
            return String.format("%d-%06d", thisYear, next++);
        } finally {
            turn.unlock();
        }
    }

    private void take(int thisYear, Instant at) {
        boolean busy = Duration.between(taken, at).compareTo(SHORT) < 0;
        size = busy ? Math.min(size * 2, MOST) : FEWEST;
        next = blocks.take(thisYear, size);
        end = next + size;
        year = thisYear;
        taken = at;
    }
}
