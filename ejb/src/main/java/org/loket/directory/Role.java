package org.loket.directory;

import java.util.Locale;

/** What a person may be in Loket; the same names as in the identity provider. */
public enum Role {
    CITIZEN,
    AGENT,
    SUPERVISOR,
    ADMIN,
    AUDITOR;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
