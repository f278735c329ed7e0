package org.loket.catalogue;

import java.util.Locale;

/** What sort of request a service takes (ITIL 4). */
public enum Kind {
    QUESTION,
    INCIDENT,
    SERVICE_REQUEST,
    COMPLAINT;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
