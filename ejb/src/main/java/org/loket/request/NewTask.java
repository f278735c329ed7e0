package org.loket.request;

import org.loket.kernel.Localised;

/**
 * What the process waits for.
 *
 * @param task the engine's id of the task, or of the execution that waits for the requester
 * @param element id of the BPMN element
 * @param name what is to be done, in plain words
 * @param team key of the team that does it
 * @param leadsOnly only the team's supervisors may
 * @param waiting it is the requester who is waited for
 */
public record NewTask(
        String task,
        String element,
        Localised name,
        String team,
        boolean leadsOnly,
        boolean waiting) {}
