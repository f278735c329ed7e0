package org.loket.request;

import java.time.Instant;
import java.util.List;

/**
 * Something said, as the reader may see it.
 *
 * @param own the reader said it
 */
public record MessageView(
        long id,
        Instant at,
        Voice voice,
        Channel channel,
        String author,
        boolean own,
        String text,
        List<FileView> files) {

    public boolean note() {
        return voice == Voice.NOTE;
    }
}
