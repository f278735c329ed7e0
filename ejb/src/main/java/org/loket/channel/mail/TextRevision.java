package org.loket.channel.mail;

import java.time.Instant;
import org.loket.kernel.Language;

/**
 * That somebody changed what a mail says.
 *
 * @param revision counted from 1 for each kind and language
 * @param delivered went back to the delivered text
 */
public record TextRevision(
        MailKind kind, Language language, int revision, boolean delivered, Instant at, String by) {}
