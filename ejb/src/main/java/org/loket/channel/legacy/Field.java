package org.loket.channel.legacy;

import java.util.Locale;
import java.util.Set;

/** What a row can say of a request. */
public enum Field {
    /** The number in the other system, by which a row is known again. */
    KEY("RC", ""),
    SERVICE("R", "", true),
    SUBJECT("R", ""),
    TEXT("R", "C"),
    NAME("R", ""),
    EMAIL("R", ""),
    LANGUAGE("", "R", true),
    TEAM("", "R", true),
    PRIORITY("", "R", true),
    /** When it was filed, or changed, there. */
    DATE("", "RC"),
    /** Names of files that lie beside. */
    FILES("", "R"),
    /** Where it stands there. */
    STATUS("C", "", true),
    /** Which of the other system's changes it is: a number that grows, or a moment. */
    VERSION("", "C"),
    /** By what the other system knows this very message. */
    MESSAGE("", "C"),
    /** Our own number, should the other system know it. */
    REQUEST("", "C");

    private final Set<Carries> needed;
    private final Set<Carries> possible;
    private final boolean translated;

    Field(String needed, String possible) {
        this(needed, possible, false);
    }

    Field(String needed, String possible, boolean translated) {
        this.needed = carries(needed);
        this.possible = carries(needed + possible);
        this.translated = translated;
    }

    private static Set<Carries> carries(String written) {
        boolean requests = written.contains("R");
        if (!written.contains("C")) return requests ? Set.of(Carries.REQUESTS) : Set.of();
        return requests ? Set.of(Carries.values()) : Set.of(Carries.CHANGES);
    }

    /** No row of that kind without it. */
    public boolean neededFor(Carries what) {
        return needed.contains(what);
    }

    /** A row of that kind may have it. */
    public boolean possibleFor(Carries what) {
        return possible.contains(what);
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
