package org.loket.request;

import java.time.Instant;
import java.util.List;
import org.loket.kernel.Language;
import org.loket.sla.PromiseClock;

/**
 * A request as its reader may see it.
 *
 * @param service key of the service
 * @param process key of the process
 * @param team key of the team whose request it is
 * @param closedAt null while it is not closed
 * @param expectedBy when it is promised to be resolved; null while the clock stands still or has
 *     ended
 * @param messages in the order in which they were said
 */
public record RequestView(
        long id,
        String number,
        String subject,
        String service,
        String process,
        String team,
        Status status,
        int priority,
        Language language,
        String requester,
        String requesterEmail,
        boolean guest,
        Instant filedAt,
        Instant closedAt,
        Instant expectedBy,
        PromiseClock response,
        PromiseClock resolution,
        List<MessageView> messages) {

    public boolean waiting() {
        return status == Status.WAITING;
    }

    public boolean open() {
        return status.open();
    }
}
