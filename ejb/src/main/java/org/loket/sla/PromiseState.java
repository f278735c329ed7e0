package org.loket.sla;

/** How a promise stands. Once breached it stays breached. */
public enum PromiseState {
    RUNNING,
    PAUSED,
    MET,
    BREACHED;

    /** Whether time still counts, now or after a resume. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
