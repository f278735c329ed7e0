package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ThreadIndexTest {

    private static final String ROOT = "<2026-000123@loket.example>";
    private static final Instant AT = Instant.parse("2026-11-16T09:12:00Z");

    @Test
    void all_mails_of_a_conversation_begin_alike() {
        byte[] first = bytes(ROOT, "2026-000123", true, AT);
        byte[] later = bytes(ROOT, "2026-000123", false, AT.plusSeconds(3_600));
        assertThat(first).hasSize(22);
        assertThat(first[0]).as("the high byte of a moment of our time").isEqualTo((byte) 1);
        assertThat(later).hasSize(27);
        assertThat(Arrays.copyOf(later, 22)).isEqualTo(first);
    }

    @Test
    void a_later_mail_stands_after_an_earlier_one() {
        byte[] earlier = bytes(ROOT, "2026-000123", false, AT);
        byte[] later = bytes(ROOT, "2026-000123", false, AT.plusSeconds(60));
        assertThat(Arrays.compareUnsigned(earlier, later)).isNegative();
    }

    @Test
    void another_conversation_is_another() {
        byte[] other = bytes("<2026-000124@loket.example>", "2026-000124", true, AT);
        assertThat(other).isNotEqualTo(bytes(ROOT, "2026-000123", true, AT));
    }

    private static byte[] bytes(String root, String number, boolean first, Instant at) {
        return Base64.getDecoder().decode(ThreadIndex.of(root, number, first, at));
    }
}
