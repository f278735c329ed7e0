package org.loket.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loket.channel.ChannelState;

class FiguresTest {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

    @Test
    void each_figure_has_a_line_for_each_channel() {
        ChannelState hook =
                new ChannelState(
                        "hook",
                        "7",
                        "Zaak \"noord\"",
                        true,
                        NOON.minusSeconds(60),
                        3,
                        NOON.minusSeconds(30),
                        2,
                        "HTTP 500",
                        "/x");
        ChannelState outbox =
                new ChannelState("outbox", "outbox", "", false, null, 0, null, 0, null, "/y");

        assertThat(Figures.of(List.of(hook, outbox), NOON))
                .contains("# TYPE loket_channel_waiting gauge\n")
                .contains("loket_channel_waiting{kind=\"hook\",channel=\"Zaak \\\"noord\\\"\"} 3\n")
                .contains("loket_channel_trouble{kind=\"hook\",channel=\"Zaak \\\"noord\\\"\"} 1\n")
                .contains(
                        "loket_channel_lag_seconds{kind=\"hook\",channel=\"Zaak \\\"noord\\\"\"} 30\n")
                .contains("loket_channel_started{kind=\"outbox\",channel=\"outbox\"} 0\n")
                .contains(
                        "loket_channel_last_success_seconds{kind=\"outbox\",channel=\"outbox\"} 0\n");
    }
}
