package org.loket.channel.legacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loket.kernel.Language;
import org.loket.request.Guest;
import org.loket.request.Upload;

/**
 * A request that another system files for somebody.
 *
 * @param key what that system calls it
 * @param filedAt when it was filed there; empty: now
 * @param confirm whether the requester gets our mail with the number
 */
public record PeerFiling(
        String key,
        String service,
        String subject,
        String text,
        Guest requester,
        Language language,
        Optional<Instant> filedAt,
        boolean confirm,
        List<Upload> uploads) {}
