package org.loket.directory;

/** Role names for annotations. */
public final class Roles {
    public static final String CITIZEN = "citizen";
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMIN = "admin";
    public static final String AUDITOR = "auditor";

    /** Loket itself: the engine's jobs, the mail routes, the demo loader. No person can hold it. */
    public static final String SYSTEM = "system";

    /** A mail gateway that hands in what arrived; no person has it. */
    public static final String MAIL_GATEWAY = "mail-gateway";

    private Roles() {}
}
