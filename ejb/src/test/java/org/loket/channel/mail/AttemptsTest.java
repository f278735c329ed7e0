package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void pauses_grow_from_seconds_to_half_a_day_and_then_end() {
        List<Duration> pauses = new ArrayList<>();
        int failed = 1;
        for (Optional<Instant> next = Attempts.after(failed, NOW);
                next.isPresent();
                next = Attempts.after(++failed, NOW)) {
            pauses.add(Duration.between(NOW, next.get()));
        }
        assertThat(pauses).isSorted().doesNotHaveDuplicates().hasSize(7);
        assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.get(6)).isEqualTo(Duration.ofHours(12));
    }
}
