package org.loket.channel.legacy;

import java.util.List;
import java.util.Map;

/**
 * The first rows of a file as they would be filed.
 *
 * @param file its name; empty if there is no file to try
 * @param columns names that stand in it
 * @param failure why it cannot be read on; null if it can
 */
public record Preview(String file, List<String> columns, List<Line> rows, Problem failure) {

    static final Preview NONE = new Preview("", List.of(), List.of(), null);

    /**
     * A row.
     *
     * @param fields what it says of a request
     * @param problems why it would be rejected
     */
    public record Line(long number, Map<Field, String> fields, List<Problem> problems) {}
}
