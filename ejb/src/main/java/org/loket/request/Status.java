package org.loket.request;

/** Where a request stands, in words a requester understands. */
public enum Status {
    RECEIVED,
    IN_PROGRESS,
    /** We asked the requester something; the clocks stand still. */
    WAITING,
    /** Answered or delivered; the requester may say that it is not. */
    RESOLVED,
    CLOSED;

    public boolean open() {
        return this != CLOSED && this != RESOLVED;
    }
}
