package org.loket.demo;

import java.time.Instant;
import java.util.List;

/**
 * How far the loading came.
 *
 * @param began when it began: what is told as so long ago is meant from then
 * @param done how many {@link Happening happenings} are done
 */
record Bookmark(Instant began, int done) {

    /** Under which the house remembers it. */
    static final String NAME = "loket.demo";

    private static final String SEPARATOR = " ";

    static Bookmark of(String written) {
        List<String> parts = List.of(written.split(SEPARATOR));
        return new Bookmark(Instant.parse(parts.get(0)), Integer.parseInt(parts.get(1)));
    }

    String written() {
        return began + SEPARATOR + done;
    }

    Bookmark next() {
        return new Bookmark(began, done + 1);
    }
}
