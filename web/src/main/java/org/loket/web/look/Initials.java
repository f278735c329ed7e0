package org.loket.web.look;

import java.util.Locale;

/** A name in two letters: of its first and its last word. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        if (name == null || name.isBlank()) return "";
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
