package org.loket.knowledge;

/** Who may read something. Each includes those before it. */
public enum Audience {
    PUBLIC,
    SIGNED_IN,
    AGENTS
}
