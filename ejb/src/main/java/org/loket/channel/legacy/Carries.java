package org.loket.channel.legacy;

/** What the rows of a feed are. */
public enum Carries {
    /** Each wants a request. */
    REQUESTS,
    /** Each says that something changed with a case of that system. */
    CHANGES
}
