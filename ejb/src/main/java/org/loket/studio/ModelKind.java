package org.loket.studio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a model describes. */
public enum ModelKind {
    /** A process, in BPMN 2.0. */
    PROCESS,
    /** A decision table, in DMN 1.3. */
    DECISION;

    /** How addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ModelKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** What the names of its files end with. */
    public String extension() {
        return this == PROCESS ? "bpmn" : "dmn";
    }
}
