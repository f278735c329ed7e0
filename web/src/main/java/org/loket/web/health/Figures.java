package org.loket.web.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.loket.channel.ChannelState;

/** Writes figures in Prometheus' text format 0.0.4. */
final class Figures {

    private Figures() {}

    static String of(List<ChannelState> channels, Instant now) {
        StringBuilder text = new StringBuilder();
        figure(text, "started", "1 if it is to work", channels, it -> it.started() ? 1L : 0L);
        figure(
                text,
                "trouble",
                "1 if something is in its way",
                channels,
                it -> it.troubled() ? 1L : 0L);
        figure(text, "waiting", "What is on its way", channels, ChannelState::waiting);
        figure(
                text,
                "lag_seconds",
                "Since when the oldest of it waits",
                channels,
                it ->
                        it.waitingSince() == null
                                ? 0L
                                : Duration.between(it.waitingSince(), now).toSeconds());
        figure(text, "failed", "What waits for a person", channels, ChannelState::failed);
        figure(
                text,
                "last_success_seconds",
                "When it last brought something through, in seconds since 1970",
                channels,
                it -> it.lastSuccess() == null ? 0L : it.lastSuccess().getEpochSecond());
        return text.toString();
    }

    private static void figure(
            StringBuilder text,
            String name,
            String help,
            List<ChannelState> channels,
            Function<ChannelState, Long> value) {
        String full = "loket_channel_" + name;
        text.append("# HELP ").append(full).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(full).append(" gauge\n");
        for (ChannelState channel : channels) {
            text.append(full)
                    .append("{kind=\"")
                    .append(channel.kind())
                    .append("\",channel=\"")
                    .append(escaped(channel.name().isEmpty() ? channel.id() : channel.name()))
                    .append("\"} ")
                    .append(value.apply(channel))
                    .append('\n');
        }
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
