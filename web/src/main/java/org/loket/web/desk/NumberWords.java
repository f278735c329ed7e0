package org.loket.web.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a request's number in what somebody typed. */
final class NumberWords {

    /** {@code 2026-000123}, {@code 2026-123}, {@code #2026-000123}. */
    private static final Pattern FULL = Pattern.compile("\\s*#?(\\d{4})-(\\d{1,9})\\s*");

    /** {@code 123}, {@code #000123}: of this year. */
    private static final Pattern SHORT = Pattern.compile("\\s*#?(\\d{1,9})\\s*");

    private NumberWords() {}

    /**
     * @param year to which a number without one belongs
     */
    static Optional<String> read(String words, int year) {
        Matcher full = FULL.matcher(words);
        if (full.matches()) {
            return Optional.of(number(full.group(1), full.group(2)));
        }
        Matcher sequence = SHORT.matcher(words);
        return sequence.matches()
                ? Optional.of(number(Integer.toString(year), sequence.group(1)))
                : Optional.empty();
    }

    private static String number(String year, String sequence) {
        return "%s-%06d".formatted(year, Long.parseLong(sequence));
    }
}
