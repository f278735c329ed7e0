package org.loket.workflow;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a subject lets us guess about urgency, by words in all our languages. Cheap and
 * understandable on purpose: the table decides what follows from it, an agent may decide otherwise.
 */
enum Hint {
    /** Somebody may get hurt. */
    DANGER(
            "danger\\w*|hazard\\w*|gas leak|fire|injur\\w+"
                    + "|gevaar\\w*|gaslek|in brand|brandgevaar\\w*|gewond\\w*"
                    + "|gefahr\\w*|gefahrlich\\w*|gasleck|feuer|verletzt\\w*"
                    + "|pericol\\w+|fuga di gas|incendio|ferit[oaei]"
                    + "|nebezpec\\w+|unik plynu|pozar\\w*|zranen\\w*"),
    /** A date is near. */
    DEADLINE(
            "urgent\\w*|today|tomorrow|exam|deadline"
                    + "|dringend|spoed|vandaag|tentamen"
                    + "|eilig\\w*|heute|prufung\\w*|klausur"
                    + "|oggi|domani|esame|scadenza"
                    + "|nalehav\\w+|specha\\w*|dnes|zitra|zkousk\\w+"),
    NONE("(?!)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Pattern words;

    Hint(String words) {
        this.words = Pattern.compile("\\b(?:" + words + ")\\b");
    }

    /** The most urgent hint in the text, written with or without diacritics. */
    static Hint in(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(hint -> hint.words.matcher(plain).find())
                .findFirst()
                .orElse(NONE);
    }

    /** How the table calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
