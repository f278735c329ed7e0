package org.loket.mime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of a message in one pass over its lines (RFC 2046), as far as they go: depth and
 * number have a limit, and what lies beyond it stays one part.
 */
final class MimeScanner {

    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 1000;
    private static final MediaType MESSAGE = MediaType.of("message/rfc822");

    private final RawMail raw;
    private final Boundaries boundaries = new Boundaries();
    private Lines lines;
    private int parts;

    MimeScanner(RawMail raw) {
        this.raw = raw;
    }

    Entity scan() throws IOException {
        try (Lines all = new Lines(raw, 0, raw.size())) {
            lines = all;
            List<Field> fields = new FieldReader(lines, boundaries).readMessage();
            return body(fields, MediaType.TEXT, 0).entity();
        }
    }

    /** An entity, and the boundary that ended it; null at the end of the message. */
    private record Scanned(Entity entity, Boundaries.Hit end) {}

    private Scanned part(MediaType unsaid, int depth) throws IOException {
        List<Field> fields = new FieldReader(lines, boundaries).readPart();
        return body(fields, unsaid, depth);
    }

    private Scanned body(List<Field> fields, MediaType unsaid, int depth) throws IOException {
        MediaType type = MediaType.of(fields, unsaid);
        boolean opens = type.is("multipart") && depth < DEEPEST && parts < MOST_PARTS;
        parts++;
        return opens ? multipart(fields, type, depth) : leaf(fields, type);
    }

    private Scanned leaf(List<Field> fields, MediaType type) throws IOException {
        long from = lines.to();
        Stop stop = pass();
        return new Scanned(Entity.leaf(fields, type, from, stop.at), stop.hit);
    }

    private Scanned multipart(List<Field> fields, MediaType type, int depth) throws IOException {
        long from = lines.to();
        String boundary = type.parameter("boundary").strip();
        if (boundary.isEmpty()) boundary = guessed(from);
        if (boundary.isEmpty()) return leaf(fields, MediaType.TEXT);
        boundaries.push(boundary);
        Stop stop = pass();
        if (!stop.of(boundary)) {
            boundaries.pop();
            return unfound(fields, type, depth, from, stop);
        }
        List<Entity> children = new ArrayList<>();
        MediaType unsaid = type.is("multipart", "digest") ? MESSAGE : MediaType.TEXT;
        Boundaries.Hit end = stop.hit;
        while (end != null && end.boundary().equals(boundary) && !end.closes()) {
            if (parts > MOST_PARTS) return rest(fields, type, from, children);
            Scanned child = part(unsaid, depth + 1);
            children.add(child.entity);
            end = child.end;
        }
        long to = lines.from();
        boundaries.pop();
        if (end != null && end.boundary().equals(boundary)) end = pass().hit;
        return new Scanned(new Entity(fields, type, from, stop.at, to, children), end);
    }

    /** What is beyond the number of parts that we tell apart, as one. */
    private Scanned rest(List<Field> fields, MediaType type, long from, List<Entity> children)
            throws IOException {
        boundaries.pop();
        Scanned rest = leaf(List.of(), MediaType.BYTES);
        children.add(rest.entity);
        return new Scanned(
                new Entity(fields, type, from, from, rest.entity.to(), children), rest.end);
    }

    /** The boundary that was announced is nowhere: perhaps another one is, else it is text. */
    private Scanned unfound(List<Field> fields, MediaType type, int depth, long from, Stop stop)
            throws IOException {
        lines.rewind(from);
        String other = guessed(from);
        if (!other.isEmpty() && !other.equals(type.parameter("boundary").strip())) {
            return multipart(fields, type.with("boundary", other), depth + 1);
        }
        Entity text = Entity.leaf(fields, MediaType.TEXT, from, stop.at);
        return new Scanned(text, pass().hit);
    }

    /** The first line that looks like a boundary, with a part's header below it. */
    private String guessed(long from) throws IOException {
        String candidate = "";
        while (lines.advance() && boundaries.matched(lines) == null) {
            String line = lines.startsLine() ? lines.text(300) : "";
            if (!candidate.isEmpty() && line.regionMatches(true, 0, "Content-", 0, 8)) break;
            candidate = line.startsWith("--") ? line.substring(2).strip() : "";
        }
        lines.rewind(from);
        return candidate;
    }

    /** Where a body ends, and the boundary there. */
    private record Stop(long at, Boundaries.Hit hit) {

        boolean of(String boundary) {
            return hit != null && hit.boundary().equals(boundary) && !hit.closes();
        }
    }

    /** Goes on to the next boundary. */
    private Stop pass() throws IOException {
        long contentEnd = lines.to();
        while (lines.advance()) {
            Boundaries.Hit hit = boundaries.matched(lines);
            if (hit != null) return new Stop(contentEnd, hit);
            contentEnd = lines.from() + lines.length();
        }
        return new Stop(raw.size(), null);
    }
}
