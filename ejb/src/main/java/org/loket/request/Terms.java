package org.loket.request;

import java.time.Instant;
import java.util.Optional;

/**
 * On what terms a request is taken.
 *
 * @param filedAt when it was filed elsewhere, from when our promises count; empty: now
 * @param confirm whether the requester gets our mail with the number and the tracking code
 */
public record Terms(Wish wish, Optional<Instant> filedAt, boolean confirm) {

    /** As for everybody at the counter. */
    static final Terms USUAL = new Terms(Wish.NONE, Optional.empty(), true);
}
