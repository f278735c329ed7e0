package org.loket.channel;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/** An administrator started or stopped a channel. */
public record ChannelSwitched(String kind, String name, boolean started) implements RecordedEvent {

    @Override
    public String what() {
        return started ? "ChannelStarted" : "ChannelStopped";
    }

    @Override
    public Map<String, String> after() {
        return Map.of("kind", kind, "channel", name);
    }
}
