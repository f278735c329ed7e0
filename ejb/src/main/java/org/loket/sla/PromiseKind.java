package org.loket.sla;

/** What is promised: a first answer, or that the matter is settled. */
public enum PromiseKind {
    RESPONSE,
    RESOLUTION
}
