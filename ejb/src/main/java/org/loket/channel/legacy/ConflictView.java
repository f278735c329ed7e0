package org.loket.channel.legacy;

import java.time.Instant;
import org.loket.request.Status;
import org.loket.request.TheirStatus;

/**
 * A conflict with another system, both sides of it.
 *
 * @param system what people call the other system
 * @param number of the case there
 * @param request number of the request here; null if none is known
 * @param word its status in its own words
 * @param version of its change; null if it keeps none
 * @param changedAt when it changed there; null if it does not say
 * @param text what it wrote; null if nothing
 * @param then where the request stood here; null if none was known
 * @param now where it stands here now; null if none is known
 * @param ourChange when that system was last to be told of a change here; null if never
 * @param agreed what it said before, in its words; null if nothing
 * @param decision null while nobody has decided
 */
public record ConflictView(
        long id,
        String system,
        String number,
        String request,
        ConflictKind kind,
        String word,
        TheirStatus status,
        Long version,
        Instant changedAt,
        String text,
        Instant heardAt,
        Status then,
        Status now,
        Instant ourChange,
        String agreed,
        Decision decision,
        String decidedBy,
        Instant decidedAt) {}
