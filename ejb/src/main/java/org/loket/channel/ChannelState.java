package org.loket.channel;

import java.time.Instant;

/**
 * How a channel is doing.
 *
 * @param kind key of its kind
 * @param id which of that kind
 * @param name what people call it; empty where there is one of the kind
 * @param started whether it is to work
 * @param lastSuccess when it last brought something through; null if it never did
 * @param waiting how much is on its way
 * @param waitingSince since when the oldest of it waits; null if nothing waits
 * @param failed how much was given up or refused, until a person looks at it
 * @param trouble why it does not work now, as the other side said it; null if it works
 * @param page where its messages are, and what can be done about them
 */
public record ChannelState(
        String kind,
        String id,
        String name,
        boolean started,
        Instant lastSuccess,
        long waiting,
        Instant waitingSince,
        long failed,
        String trouble,
        String page) {

    /** Started, and nothing is in its way. */
    public boolean well() {
        return started && trouble == null;
    }

    public boolean troubled() {
        return started && trouble != null;
    }
}
