package org.loket.request;

import java.time.Instant;
import org.loket.directory.Caller;
import org.loket.kernel.Keyset;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/**
 * A line of the desk's list.
 *
 * @param leadsOnly only the team's supervisors may take it
 * @param requester person id of whose request it is; null if not known
 */
public record TaskRow(
        long id,
        String task,
        String number,
        String subject,
        Localised name,
        String service,
        Language language,
        String requesterName,
        boolean guest,
        String team,
        boolean leadsOnly,
        Long requester,
        Long assignee,
        String assigneeName,
        int priority,
        boolean urgent,
        boolean waiting,
        Instant openedAt,
        Instant warnAt,
        Instant dueAt) {

    /** Leads decide where only they may, and nobody about an own request. */
    public boolean mayBeTakenBy(Caller reader) {
        return !leadsOnly || reader.leads(team) && (requester == null || requester != reader.id());
    }

    /** Whether a promised time runs. */
    public boolean timed() {
        return dueAt.isBefore(OpenTask.NEVER);
    }

    Keyset place() {
        return new Keyset(dueAt, id);
    }
}
