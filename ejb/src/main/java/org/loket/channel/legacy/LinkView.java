package org.loket.channel.legacy;

import java.time.Instant;

/**
 * A request and its number elsewhere.
 *
 * @param request the request's number
 * @param system key of the other system
 * @param number what the other system calls it
 */
public record LinkView(String request, String system, String number, Instant linkedAt) {}
