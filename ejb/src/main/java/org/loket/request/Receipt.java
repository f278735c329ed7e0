package org.loket.request;

import java.time.Instant;
import java.util.Optional;

/**
 * What a requester gets for a filed request.
 *
 * @param code the tracking code, for guests
 * @param expectedBy when it is promised to be resolved
 */
public record Receipt(String number, Optional<String> code, Instant expectedBy) {}
