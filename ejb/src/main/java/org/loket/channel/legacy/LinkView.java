package org.loket.channel.legacy;

import java.time.Instant;

/**
 * A request and its number elsewhere.
 *
 * @param request the request's number
 * @param system key of the other system
 * @param number what the other system calls it
 * @param word where it stands there, in the words of that system; null if it never said
 */
public record LinkView(
        String request, String system, String number, Instant linkedAt, String word) {}
