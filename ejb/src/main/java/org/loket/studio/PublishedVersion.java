package org.loket.studio;

import java.time.Instant;

/**
 * Who published a version, when and why.
 *
 * @param backTo the older version that it repeats, 0 if it is a new one
 */
public record PublishedVersion(int version, String why, String by, Instant at, int backTo) {}
