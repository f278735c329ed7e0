package org.loket.channel.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/**
 * By what Outlook and Exchange put a conversation together where they trust no other header
 * (MS-OXOMSG §2.2.1.3): the conversation's moment and identity, then how long after it a mail came.
 */
final class ThreadIndex {

    /** From 1601 on, in units of 100 nanoseconds. */
    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");

    private static final int DROPPED_BITS = 18;
    private static final long MOST_DELTA = 0x7FFF_FFFFL;

    private ThreadIndex() {}

    /**
     * @param root what all mails of the conversation hang on
     * @param number of the request; its year is when the conversation began, as far as can be told
     *     from every mail alike
     * @param first whether it is the conversation's first mail
     */
    static String of(String root, String number, boolean first, Instant at) {
        Instant began =
                OffsetDateTime.of(
                                Integer.parseInt(number.substring(0, 4)),
                                1,
                                1,
                                0,
                                0,
                                0,
                                0,
                                ZoneOffset.UTC)
                        .toInstant();
        UUID identity = UUID.nameUUIDFromBytes(root.getBytes(StandardCharsets.UTF_8));
        ByteBuffer index = ByteBuffer.allocate(first ? 22 : 27);
        // the moment's high six bytes; the highest is 1 until the year 2057
        index.putInt((int) (ticks(began) >>> 32)).putShort((short) (ticks(began) >>> 16));
        index.putLong(identity.getMostSignificantBits());
        index.putLong(identity.getLeastSignificantBits());
        if (!first) {
            long delta = Math.max(0, ticks(at) - ticks(began)) >>> DROPPED_BITS;
            index.putInt((int) Math.min(delta, MOST_DELTA)).put((byte) 0);
        }
        return Base64.getEncoder().encodeToString(index.array());
    }

    private static long ticks(Instant at) {
        Duration since = Duration.between(EPOCH, at);
        return since.getSeconds() * 10_000_000L + since.getNano() / 100;
    }
}
