package org.loket.channel.legacy;

import org.loket.request.Status;

/**
 * How another system is told what happens here.
 *
 * @param words our statuses and its words for them
 * @param texts whether it is told what the desk wrote to the requester, too
 */
record Telling(ValueTable words, boolean texts) {

    String word(Status status) {
        return words.of(status.name());
    }
}
