package org.loket.stack;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** One part of the stack. */
interface Neighbour {

    String name();

    /** Ends what an earlier run left behind when it was killed. */
    void clear() throws IOException, InterruptedException;

    /**
     * Starts it and returns when it can be used.
     *
     * @return a word on how it went, for the terminal
     */
    String start() throws IOException, InterruptedException;

    /** Stops it, whether or not it came up. */
    void stop() throws IOException, InterruptedException;

    /** Completes with an explanation if it ends without having been asked to. */
    CompletableFuture<String> death();
}
