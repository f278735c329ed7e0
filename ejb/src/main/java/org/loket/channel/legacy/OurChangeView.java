package org.loket.channel.legacy;

import java.time.Instant;
import org.loket.request.Status;

/**
 * Something that another system was told and did not take.
 *
 * @param number of the case there
 * @param reason why, as the other system said it
 */
public record OurChangeView(
        long id, String number, String request, Status status, Instant writtenAt, String reason) {}
