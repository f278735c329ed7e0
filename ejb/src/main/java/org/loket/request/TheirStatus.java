package org.loket.request;

/** What another system that works on a request says of it, in words of ours. */
public enum TheirStatus {
    /** It has it, and will work on it. */
    ACCEPTED,
    IN_PROGRESS,
    /** It cannot go on without an answer of the requester. */
    NEEDS_INFORMATION,
    RESOLVED,
    REJECTED;

    /** Whether it is that system's last word for now, so that a process may go on. */
    public boolean settles() {
        return this != ACCEPTED && this != IN_PROGRESS;
    }

    /** Whether a request that stands so says the same. */
    public boolean agreesWith(Status ours) {
        return switch (this) {
            case ACCEPTED, IN_PROGRESS -> ours == Status.RECEIVED || ours == Status.IN_PROGRESS;
            case NEEDS_INFORMATION -> ours == Status.WAITING;
            case RESOLVED, REJECTED -> !ours.open();
        };
    }

    /** Whether somebody has still to do something about it. */
    public boolean open() {
        return this != RESOLVED && this != REJECTED;
    }
}
