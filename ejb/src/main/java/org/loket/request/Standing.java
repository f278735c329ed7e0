package org.loket.request;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a request stands, for a channel that has to decide what a message is to it.
 *
 * @param closedAt empty while it is not closed
 */
public record Standing(RequestFacts request, Optional<Instant> closedAt) {}
