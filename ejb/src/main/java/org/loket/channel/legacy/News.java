package org.loket.channel.legacy;

import java.time.Instant;
import org.loket.request.TheirStatus;

/**
 * What another system says about a case of its.
 *
 * @param message by what it knows this very message: heard twice, it counts once
 * @param number of the case there
 * @param request our number, if the other system knows it; else null
 * @param word its status in its own words
 * @param status the same in ours
 * @param version grows with each change there; null if it keeps none
 * @param changedAt when it changed there; null if it does not say
 * @param text what it has to say; null if nothing
 */
public record News(
        String message,
        String number,
        String request,
        String word,
        TheirStatus status,
        Long version,
        Instant changedAt,
        String text) {}
