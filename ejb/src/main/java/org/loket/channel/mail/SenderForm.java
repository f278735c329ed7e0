package org.loket.channel.mail;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.loket.kernel.Language;

/**
 * As what mails about a team's requests leave.
 *
 * @param version which version was changed; -1 for a new one
 * @param address empty: the organisation's
 * @param names what stands beside the address, by language; a language that is missing has the
 *     organisation's
 * @param signatures what stands below what we write, by language; a language that is missing has
 *     the organisation's
 * @param quoting whether what the requester wrote last stands below an answer
 */
public record SenderForm(
        int version,
        @NotNull @Size(max = 254) @Pattern(regexp = "(" + MailboxForm.ADDRESS + ")?")
                String address,
        @NotNull Map<Language, @NotNull @Size(max = MOST_NAME) String> names,
        @NotNull Map<Language, @NotNull @Size(max = MOST_SIGNATURE) String> signatures,
        @NotNull AuthorName author,
        boolean quoting) {

    public static final int MOST_NAME = 100;
    public static final int MOST_SIGNATURE = 1_000;
}
