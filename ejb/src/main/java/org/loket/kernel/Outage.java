package org.loket.kernel;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tells the log of work that is tried again and again: once that it fails, and once that it is done
 * again. Nothing is said of what fails for a moment, as it does while the server stops.
 */
public final class Outage {

    private static final long MOMENT = Duration.ofSeconds(2).toNanos();

    private final Logger log;
    private final String failing;
    private final String over;
    private boolean begun;
    private boolean told;
    private long since;

    /**
     * @param failing what is said when it has failed for longer than a moment
     * @param over what is said when it is done again
     */
    public Outage(Logger log, String failing, String over) {
        this.log = log;
        this.failing = failing;
        this.over = over;
    }

    /** It failed. */
    public synchronized void failed(Throwable cause) {
        long now = System.nanoTime();
        if (!begun) since = now;
        begun = true;
        if (told || now - since < MOMENT) {
            log.debug(failing, cause);
        } else {
            log.error(failing, cause);
            told = true;
        }
    }

    /** It was done. */
    public synchronized void over() {
        if (told) log.info(over);
        begun = false;
        told = false;
    }
}
