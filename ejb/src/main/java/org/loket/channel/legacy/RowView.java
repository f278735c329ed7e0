package org.loket.channel.legacy;

import java.util.List;

/**
 * A row and its verdict.
 *
 * @param key the number in the other system; null if it had none
 * @param request number of the request; null if it was rejected
 * @param problems why it was rejected, or why a person decides
 * @param source what stood in it, if it was rejected; else null
 */
public record RowView(
        long number,
        String key,
        Verdict verdict,
        String request,
        List<Problem> problems,
        String source) {}
