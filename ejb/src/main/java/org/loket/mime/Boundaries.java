package org.loket.mime;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The boundaries of the multiparts that are open at a place, the innermost first (RFC 2046 §5.1).
 */
final class Boundaries {

    /** A line that is a boundary: whose, and whether it closes it. */
    record Hit(String boundary, boolean closes) {}

    private final Deque<String> open = new ArrayDeque<>();

    void push(String boundary) {
        open.push(boundary);
    }

    void pop() {
        open.pop();
    }

    /** Null if the line is none of them. */
    Hit matched(Lines line) {
        if (open.isEmpty() || !line.startsLine() || line.length() < 3) return null;
        if (line.at(0) != '-' || line.at(1) != '-') return null;
        String text = line.text(1000).substring(2).stripTrailing();
        for (String boundary : open) {
            if (!text.startsWith(boundary)) continue;
            String rest = text.substring(boundary.length());
            if (rest.isEmpty()) return new Hit(boundary, false);
            if (rest.equals("--")) return new Hit(boundary, true);
        }
        return null;
    }
}
