package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.loket.channel.Switchboard;

/**
 * Wakes the route as soon as a mail is certain to be here; were it not heard, the route's own clock
 * wakes it.
 */
@ApplicationScoped
class InboundBell {

    @Inject Switchboard switchboard;

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailArrived mail) {
        switchboard.hand(InboundRoute.BELL, "");
    }
}
