package org.loket.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.loket.kernel.Settings;

/**
 * Gives request numbers such as {@code 2026-000123}: a year in the desk's zone and a sequence in
 * it.
 */
@Singleton
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Numbers {

    @Inject NumberBlocks blocks;
    @Inject Settings settings;

    private final ReentrantLock turn = new ReentrantLock();
    private int year;
    private long next;
    private long end;

    /** A number that nobody else has or will have. */
    public String next(Instant at) {
        int thisYear = at.atZone(settings.zone()).getYear();
        turn.lock();
        try {
            if (thisYear != year || next == end) {
                next = blocks.take(thisYear);
                end = next + NumberBlocks.SIZE;
                year = thisYear;
            }
            return String.format("%d-%06d", thisYear, next++);
        } finally {
            turn.unlock();
        }
    }
}
