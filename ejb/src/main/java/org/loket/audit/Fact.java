package org.loket.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.loket.kernel.Secrets;

/**
 * What an entry says, and with it what its hash protects.
 *
 * @param requestNumber the request it happened to; null if to none
 * @param details before and after as JSON
 */
record Fact(long id, Instant at, String who, String what, String requestNumber, String details) {

    /** The hash before the first entry. */
    static final String GENESIS = "0".repeat(64);

    /**
     * All fields in one string that no other fact has: each with its length before it. Once an
     * entry is sealed this form must never change; a new form needs a new name in its first line.
     */
    String canonical() {
        StringBuilder form = new StringBuilder("loket-trail-1");
        append(form, Long.toString(id));
        append(form, at.getEpochSecond() + "." + "%06d".formatted(at.getNano() / 1_000));
        append(form, who);
        append(form, what);
        append(form, requestNumber);
        append(form, details);
        return form.toString();
    }

    /**
     * The hash of this fact as the successor of another: SHA-256 of that one's hash and the
     * canonical form.
     */
    String hashAfter(String previous) {
        var digest = Secrets.sha256();
        digest.update(HexFormat.of().parseHex(previous));
        return HexFormat.of()
                .formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
    }

    private static void append(StringBuilder form, String value) {
        form.append('\n');
        if (value == null) {
            form.append('-');
        } else {
            form.append(value.length()).append(':').append(value);
        }
    }
}
