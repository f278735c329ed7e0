package org.loket.channel.legacy;

import java.util.Map;
import java.util.Optional;

/**
 * What stands in one row of a file.
 *
 * @param number of the row in its file, the first is 1; a header does not count
 * @param values what stands under which name
 * @param problem why the row makes no sense as it stands
 */
record Row(long number, Map<String, String> values, Optional<Problem> problem) {

    static Row of(long number, Map<String, String> values) {
        return new Row(number, values, Optional.empty());
    }

    static Row broken(long number, Map<String, String> values, Problem problem) {
        return new Row(number, values, Optional.of(problem));
    }
}
