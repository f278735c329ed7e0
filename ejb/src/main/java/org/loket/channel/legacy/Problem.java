package org.loket.channel.legacy;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a row, a file or a setting: a key of the texts and what stands in its places.
 */
public record Problem(String key, List<String> values) {

    private static final String BETWEEN = "\t";

    /** Longest form in which it is kept. */
    static final int MOST = 1_000;

    private static final int MOST_VALUE = 200;

    public Problem {
        values = values.stream().map(Problem::plain).toList();
    }

    static Problem of(String key, Object... values) {
        return new Problem(key, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Reads the form that {@link #written} gives. */
    static Problem read(String written) {
        List<String> parts = List.of(written.split(BETWEEN, -1));
        return new Problem(parts.get(0), parts.subList(1, parts.size()));
    }

    /** The form in which it is kept. */
    String written() {
        String all = values.isEmpty() ? key : key + BETWEEN + String.join(BETWEEN, values);
        return all.substring(0, Math.min(MOST, all.length()));
    }

    /** On one line, and short: it may be anything that stood in a file. */
    private static String plain(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MOST_VALUE ? line : line.substring(0, MOST_VALUE - 1) + "…";
    }
}
