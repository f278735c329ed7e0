package org.loket.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something said, as the reader may see it.
 *
 * @param own the reader said it
 * @param letter what came with it, if it came by mail
 * @param files without those that the letter shows
 */
public record MessageView(
        long id,
        Instant at,
        Voice voice,
        Channel channel,
        String author,
        boolean own,
        String text,
        Optional<LetterView> letter,
        List<FileView> files) {

    public boolean note() {
        return voice == Voice.NOTE;
    }
}
