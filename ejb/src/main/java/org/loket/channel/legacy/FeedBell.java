package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.loket.channel.Switchboard;

/**
 * Wakes those who work on files as soon as it is certain that there is something to do; were it not
 * heard, their own clock wakes them.
 */
@ApplicationScoped
class FeedBell {

    @Inject Switchboard switchboard;

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) FilesWaiting files) {
        switchboard.hand(FeedRoutes.BELL, "");
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeWritten change) {
        switchboard.hand(FeedRoutes.TELL, change.feed());
    }
}
