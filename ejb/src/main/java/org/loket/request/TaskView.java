package org.loket.request;

import java.time.Instant;
import org.loket.kernel.Localised;

/**
 * A task that is open now.
 *
 * @param task the engine's id
 * @param element id of the BPMN element
 * @param assignee person id of who has it; null if nobody
 * @param waiting it is the requester who is waited for
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
        boolean waiting) {}
