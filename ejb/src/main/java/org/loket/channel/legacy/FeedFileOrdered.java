package org.loket.channel.legacy;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/** An administrator stopped a file, let it go on, or had its rejected rows tried again. */
public record FeedFileOrdered(long feed, String file, String order) implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of("feed", Long.toString(feed), "file", file, "order", order);
    }
}
