package org.loket.mime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it was understood. Its parts read from the source that was handed to {@link
 * MailReader}: that must stay as long as they are opened.
 *
 * @param messageId with its angle brackets
 * @param references identifiers with their angle brackets, the oldest first: those of References,
 *     then of In-Reply-To
 * @param from the author, else the Sender, else the envelope's sender
 * @param returnPath the envelope's sender; an empty text is the null path of automatic mails (RFC
 *     5321 §4.5.5)
 * @param sentAt as the sender's clock said; where that is unreadable, when a server received it
 */
public record ReadMail(
        Optional<String> messageId,
        List<String> references,
        Optional<MailAddress> from,
        Optional<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        Optional<String> returnPath,
        String subject,
        Optional<Instant> sentAt,
        MailText text,
        List<MailPart> parts,
        MailHeaders headers) {}
