package org.loket.request;

import java.time.Instant;
import org.loket.directory.Caller;
import org.loket.kernel.Localised;

/**
 * A task that is open now.
 *
 * @param task the engine's id
 * @param element id of the BPMN element
 * @param assignee person id of who has it; null if nobody
 * @param waiting it is the requester who is waited for
 * @param requester person id of whose request it is; null if not known
 */
public record TaskView(
        String task,
        String number,
        String element,
        Localised name,
        String team,
        boolean leadsOnly,
        Long assignee,
        String assigneeName,
        Instant claimedAt,
        Instant openedAt,
        boolean urgent,
        boolean waiting,
        Long requester) {

    /** Whether the person would decide about an own request. */
    public boolean decidesOwn(Caller person) {
        return leadsOnly && requester != null && requester == person.id();
    }

    /**
     * Whether it is for that person: somebody of the team, a lead of it where leads decide, and
     * never whoever asked for what is decided.
     */
    public boolean mayBeDoneBy(Caller person) {
        boolean theirs = leadsOnly ? person.leads(team) : person.memberOf(team);
        return theirs && !decidesOwn(person);
    }
}
