package org.loket.channel.mail;

import java.time.Instant;

/**
 * A mailbox and how its reading goes.
 *
 * @param lastSuccess when it was last read; null if never
 * @param lastError why it could not be read; null if it could
 * @param failingSince null if it can be read
 */
public record MailboxView(
        MailboxForm mailbox, Instant lastSuccess, String lastError, Instant failingSince) {

    public boolean failing() {
        return mailbox.enabled() && lastError != null;
    }
}
