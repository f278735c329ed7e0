package org.loket.channel.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.loket.kernel.Encryption;
import org.loket.kernel.Language;

/**
 * How a mailbox is read and what becomes of its mails, as an administrator says it.
 *
 * @param id null for a new one
 * @param version which version was changed; -1 for a new one
 * @param host the IMAP server; empty for one that is filled by {@code POST /api/mail} only
 * @param secret the password or the client's secret, or {@code ${LOKET_MAILBOX_…}} for one that
 *     stands in the environment; empty: leave it as it is
 * @param refreshToken empty: leave it as it is
 * @param moveTo folder for mails that are done, where they are moved
 * @param team key of the team whose requests they become; empty for the service's own
 */
public record MailboxForm(
        Long id,
        int version,
        @NotBlank @Size(max = 254) @Pattern(regexp = ADDRESS) String address,
        @NotNull @Size(max = 254) @Pattern(regexp = "[A-Za-z0-9.:_-]*") String host,
        @Min(1) @Max(65535) int port,
        @NotNull Encryption encryption,
        @NotNull @Size(max = 254) String account,
        @NotNull SignIn signIn,
        @NotNull @Size(max = 1000) String secret,
        @NotNull @Size(max = 1000) String tokenUrl,
        @NotNull @Size(max = 254) String client,
        @NotNull @Size(max = 1000) String scope,
        @NotNull @Size(max = 2000) String refreshToken,
        @NotBlank @Size(max = 200) String folder,
        @NotNull Afterwards afterwards,
        @NotNull @Size(max = 200) String moveTo,
        @NotNull @Size(max = 64) String team,
        @NotBlank @Size(max = 64) String service,
        @NotNull Language language,
        boolean enabled) {

    static final String ADDRESS = "[^\\s@<>,;\"+]+@[^\\s@<>,;\"]+";

    /** How we say who we are. */
    public enum SignIn {
        PASSWORD,
        /** OAuth 2, client credentials (RFC 6749 §4.4). */
        CLIENT,
        /** OAuth 2, a refresh token that a person gave us (RFC 6749 §6). */
        REFRESH
    }

    /** What is done with a mail on its server once we have it. */
    public enum Afterwards {
        SEEN,
        MOVE,
        DELETE
    }
}
