package org.loket.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.loket.channel.Switchboard;

/**
 * Wakes the route as soon as a call is certain; were it not heard, the route's own clock wakes it.
 */
@ApplicationScoped
class HookBell {

    @Inject Switchboard switchboard;

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallWritten call) {
        switchboard.hand(HookRoute.BELL, "");
    }
}
