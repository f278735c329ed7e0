package org.loket.channel.legacy;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/** All rows of a file have their verdict, or it could not be read. */
public record FeedFileEnded(long feed, String file, Map<String, String> after)
        implements RecordedEvent {

    static FeedFileEnded of(FileView file) {
        return new FeedFileEnded(
                file.feed(),
                file.name(),
                Map.of(
                        "feed", Long.toString(file.feed()),
                        "file", file.name(),
                        "status", file.status().name(),
                        "filed", Long.toString(file.filed()),
                        "repeated", Long.toString(file.repeated()),
                        "updated", Long.toString(file.updated()),
                        "rejected", Long.toString(file.rejected())));
    }
}
