package org.loket.channel.legacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Their values and ours, a pair on a line: {@code theirs = ours}; {@code * = ours} for all others.
 * Without such a line, a value that is not in the table stays as it is. Upper and lower case are
 * the same.
 */
final class ValueTable {

    private static final String OTHERS = "*";

    private final Map<String, String> ours = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @throws Unreadable if a line is no pair
     */
    ValueTable(String written) {
        written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> {
                            int equals = line.lastIndexOf('=');
                            if (equals < 0) throw new Unreadable(Problem.of("pair", line));
                            ours.put(
                                    line.substring(0, equals).strip(),
                                    line.substring(equals + 1).strip());
                        });
    }

    /** All values on the left side but the one for all others. */
    Set<String> theirs() {
        return ours.keySet().stream()
                .filter(it -> !it.equals(OTHERS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String of(String theirs) {
        String known = ours.get(theirs);
        return known != null ? known : ours.getOrDefault(OTHERS, theirs);
    }
}
