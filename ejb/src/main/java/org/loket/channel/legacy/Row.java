package org.loket.channel.legacy;

import java.util.Map;
import java.util.Optional;

/**
 * What stands in one row of a file.
 *
 * @param number of the row in its file, the first is 1; a header does not count
 * @param values what stands under which name
 * @param problem why the row makes no sense as it stands
 * @param origin by what the other system knows the row itself; null for one of a file
 * @param raw the message that it came by; null for one of a file or a table
 */
record Row(
        long number,
        Map<String, String> values,
        Optional<Problem> problem,
        String origin,
        String raw) {

    static Row of(long number, Map<String, String> values) {
        return new Row(number, values, Optional.empty(), null, null);
    }

    static Row broken(long number, Map<String, String> values, Problem problem) {
        return new Row(number, values, Optional.of(problem), null, null);
    }

    /** The same at another place. */
    Row as(long place) {
        return new Row(place, values, problem, origin, raw);
    }

    Row from(String itsOrigin, String itsRaw) {
        return new Row(number, values, problem, itsOrigin, itsRaw);
    }
}
