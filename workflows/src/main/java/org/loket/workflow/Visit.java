package org.loket.workflow;

import java.time.Instant;

/**
 * That a request was, or is, at a step of a process.
 *
 * @param definition the engine's id of the process definition
 * @param instance the engine's id of the process instance; a reopened request has several
 * @param left null while it is there
 * @param cancelled it left without the step being done
 */
record Visit(
        String definition,
        String instance,
        String element,
        Instant came,
        Instant left,
        boolean cancelled) {

    boolean now() {
        return left == null;
    }

    boolean done() {
        return left != null && !cancelled;
    }
}
