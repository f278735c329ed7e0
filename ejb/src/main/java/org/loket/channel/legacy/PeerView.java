package org.loket.channel.legacy;

import java.time.Instant;
import java.util.Set;

/**
 * A system that calls us.
 *
 * @param system by which it says who it is
 * @param services keys of those that it may file for
 * @param lastCall when it last called, to the minute; null if it never did
 */
public record PeerView(
        long id,
        String system,
        String name,
        Set<String> services,
        boolean active,
        Instant lastCall) {}
