package org.loket.request;

/** Tells the process of a request what another system says; for the process side to implement. */
public interface ElsewhereEar {

    /**
     * Moves the process, if its model waits for such a thing there.
     *
     * @return whether it did
     */
    boolean heard(RequestFacts request, TheirStatus said);
}
