package org.loket.channel.legacy;

import java.util.List;

/**
 * What another system is to know of a row of its.
 *
 * @param file the lot that the row was filed with, and its place there
 * @param origin what that system calls the row: the value of its id, or the message's
 * @param key number of the case there; null if the row had none
 * @param request number of the request; null if there is none
 */
record Answer(
        long file,
        long row,
        String origin,
        String key,
        Verdict verdict,
        String request,
        List<Problem> problems) {

    /** For programs: the verdict, and why. */
    String result() {
        String word = verdict.name().toLowerCase(java.util.Locale.ROOT);
        return problems.isEmpty() ? word : word + ": " + Results.plain(problems);
    }
}
