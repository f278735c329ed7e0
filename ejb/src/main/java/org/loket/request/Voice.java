package org.loket.request;

/** Who speaks to whom. */
public enum Voice {
    /** The requester to the desk. */
    REQUESTER,
    /** The desk to the requester. */
    REPLY,
    /** Within the desk; the requester never sees it. */
    NOTE
}
