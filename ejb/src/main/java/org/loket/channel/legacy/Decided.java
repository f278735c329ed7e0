package org.loket.channel.legacy;

import java.util.List;

/**
 * A row and what was decided about it.
 *
 * @param key number in the other system, if the row has one
 * @param digest of what it says; null if it was rejected
 * @param request number of its request; null if there is none
 * @param problems why it was rejected, or why a person decides
 */
record Decided(
        Row row,
        Verdict verdict,
        String key,
        String digest,
        String request,
        List<Problem> problems) {

    static Decided rejected(Row row, String key, List<Problem> problems) {
        return new Decided(row, Verdict.REJECTED, key, null, null, problems);
    }

    boolean rejected() {
        return verdict == Verdict.REJECTED;
    }
}
