package org.loket.request;

import org.loket.kernel.Language;

/**
 * A request that another points to, or that points to it.
 *
 * @param language in which it was written
 * @param later whether it is the one that points
 */
public record LinkedRequest(
        String number,
        String subject,
        Language language,
        Status status,
        LinkReason why,
        boolean later) {}
