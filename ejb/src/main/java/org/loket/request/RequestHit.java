package org.loket.request;

import java.time.Instant;

/** A request that a search found. */
public record RequestHit(
        String number, String subject, String requester, Status status, Instant filedAt) {}
