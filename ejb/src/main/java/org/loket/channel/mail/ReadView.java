package org.loket.channel.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loket.request.Seal;

/**
 * A received mail as it was understood, for whoever asks why it got its verdict.
 *
 * @param from as it names its author; empty if nobody
 * @param envelope where it would go back to; empty for the null path of programs, null if nobody
 *     said
 * @param sentAt null if it does not say
 * @param refersTo Message-IDs that it answers, the newest last
 * @param trust whether a gateway or a signature makes its author certain
 * @param check what the gateway said of that; empty if nothing
 * @param automatic the line of its header by which no person wrote it; empty if none
 * @param report what a mail server tells in it of another mail; empty if nothing
 * @param seal empty if it is neither signed nor encrypted
 */
public record ReadView(
        String from,
        String envelope,
        String replyTo,
        List<String> to,
        List<String> cc,
        Instant sentAt,
        List<String> refersTo,
        String trust,
        String check,
        String automatic,
        String report,
        Optional<Seal> seal,
        String written,
        String quoted,
        String signature,
        List<File> files) {

    /**
     * A file that came with it.
     *
     * @param size in bytes
     * @param summary what is in it, as far as it says; may be empty
     */
    public record File(String name, String mediaType, long size, String summary) {}
}
