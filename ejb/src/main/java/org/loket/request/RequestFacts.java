package org.loket.request;

import java.time.Instant;
import org.loket.kernel.Language;

/**
 * What observers of a request's events may want to know of it.
 *
 * @param service key of the service
 * @param process key of the process
 * @param team key of the team whose request it is
 * @param requester the requester's person id
 * @param email where the requester reads mail; null if nowhere
 * @param guest has no account, follows with the tracking code
 * @param department key of the requester's home team; null if none
 * @param expectedBy when it is promised to be resolved; null while the clock stands still
 */
public record RequestFacts(
        long id,
        String number,
        String subject,
        String service,
        String kind,
        String process,
        String team,
        Status status,
        Language language,
        long requester,
        String requesterName,
        String email,
        boolean guest,
        String department,
        Instant filedAt,
        Instant expectedBy) {}
