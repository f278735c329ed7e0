package org.loket.workflow;

import java.time.Instant;
import java.util.List;

/**
 * What a request waits for, as its reader sees it.
 *
 * @param task the key with which to claim, release or complete it
 * @param title what is to be done
 * @param team key of the team that does it
 * @param leadsOnly only the team's supervisors may
 * @param holder name of who has it; null if nobody
 * @param mine the reader has it
 * @param heldSince since when somebody has it; null if nobody
 * @param openSince since when it waits
 * @param urgent a promise was broken
 * @param waiting it is the requester who is waited for
 * @param mayAct the reader may take and do it
 * @param own it decides about the reader's own request: somebody else does that
 * @param mayAssign the reader may give it to somebody
 * @param actions what the process offers, the usual way on first; empty if the reader may not act
 */
public record TaskCard(
        String task,
        String title,
        String team,
        boolean leadsOnly,
        String holder,
        boolean mine,
        Instant heldSince,
        Instant openSince,
        boolean urgent,
        boolean waiting,
        boolean mayAct,
        boolean own,
        boolean mayAssign,
        List<TaskAction> actions) {}
