package org.loket.channel.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a mail server reports of a mail of ours.
 *
 * @param failed it will not arrive; else it is late, or did arrive
 * @param messageId of our mail
 * @param recipients whom it was for
 * @param reason in one line, as the server says
 */
record Returned(
        boolean failed, Optional<String> messageId, List<String> recipients, String reason) {}
