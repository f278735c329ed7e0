package org.loket.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list ends: the sort instant and the id of its last row. A page after it costs
 * the same however long the list is.
 */
public record Keyset(Instant at, long id) {

    /** An opaque form for an address. */
    public String token() {
        String plain = at.getEpochSecond() + "." + at.getNano() + "." + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for a token that we did not write. */
    public static Optional<Keyset> parse(String token) {
        if (token == null || token.isBlank() || token.length() > 80) return Optional.empty();
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            String[] part = plain.split("\\.");
            if (part.length != 3) return Optional.empty();
            Instant at = Instant.ofEpochSecond(Long.parseLong(part[0]), Integer.parseInt(part[1]));
            return Optional.of(new Keyset(at, Long.parseLong(part[2])));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
