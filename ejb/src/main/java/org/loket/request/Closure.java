package org.loket.request;

/** How a request came to its end. */
public enum Closure {
    /** The requester said that it is settled. */
    CONFIRMED,
    /** The requester needs it no more. */
    WITHDRAWN,
    /** The requester did not answer within the time that we said. */
    SILENCE,
    /** We said no, with a reason. */
    REJECTED,
    /** It was settled before it came to us. */
    ELSEWHERE
}
