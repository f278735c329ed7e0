package org.loket.request;

import java.time.Instant;
import org.loket.kernel.Keyset;

/** A line of the requester's own list. */
public record MyRequestRow(
        long id, String number, String subject, String service, Status status, Instant filedAt) {

    Keyset place() {
        return new Keyset(filedAt, id);
    }
}
