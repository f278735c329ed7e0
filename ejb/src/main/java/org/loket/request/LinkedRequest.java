package org.loket.request;

/**
 * A request that another points to, or that points to it.
 *
 * @param later whether it is the one that points
 */
public record LinkedRequest(
        String number, String subject, Status status, LinkReason why, boolean later) {}
