package org.loket.channel.hook;

import java.time.Instant;
import java.util.Set;

/**
 * A webhook as administrators see it.
 *
 * @param failures how many calls have failed since one was taken
 * @param nextTurn when it is called next, if something waits
 * @param lastSuccess when it last took a call; null if it never did
 * @param lastError why the last call failed; null if it did not
 */
public record HookView(
        long id,
        String name,
        String address,
        Set<HookEvent> events,
        boolean personal,
        HookState state,
        int failures,
        Instant nextTurn,
        Instant lastSuccess,
        String lastError,
        long waiting,
        long parked,
        Instant oldestWaiting) {

    public boolean active() {
        return state == HookState.ACTIVE;
    }

    public boolean givenUp() {
        return state == HookState.GIVEN_UP;
    }
}
