package org.loket.channel.legacy;

import java.time.Instant;
import org.loket.request.Status;

/**
 * What another system is told of a request.
 *
 * @param id by which it may know the message again
 * @param number of the case there
 * @param request number here
 * @param version grows with each change of this request that it is told
 * @param text what the desk wrote to the requester; null if nothing
 */
record ChangeNote(
        long id,
        String number,
        String request,
        Status status,
        long version,
        String text,
        Instant at) {}
