package org.loket.channel.legacy;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/** A file of another system was taken in. */
public record FeedFileTaken(long feed, String file) implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of("feed", Long.toString(feed), "file", file);
    }
}
