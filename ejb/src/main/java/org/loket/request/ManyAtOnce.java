package org.loket.request;

/**
 * Does work in which many processes are started, so that what they write is written together. For
 * the process side to implement.
 */
public interface ManyAtOnce {

    /** Does the work on this thread, in its transaction. */
    void during(Runnable work);
}
