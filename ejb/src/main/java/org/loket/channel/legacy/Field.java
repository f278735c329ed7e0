package org.loket.channel.legacy;

import java.util.Locale;

/** What a row can say of a request. */
public enum Field {
    /** The number in the other system, by which a row is known again. */
    KEY(true, false),
    SERVICE(true, true),
    SUBJECT(true, false),
    TEXT(true, false),
    NAME(true, false),
    EMAIL(true, false),
    LANGUAGE(false, true),
    TEAM(false, true),
    PRIORITY(false, true),
    /** When it was filed there. */
    DATE(false, false),
    /** Names of files that lie beside. */
    FILES(false, false);

    private final boolean needed;
    private final boolean translated;

    Field(boolean needed, boolean translated) {
        this.needed = needed;
        this.translated = translated;
    }

    /** No request without it. */
    public boolean needed() {
        return needed;
    }

    /** Their values become ours by a table. */
    public boolean translated() {
        return translated;
    }

    /** As it is named in settings and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
