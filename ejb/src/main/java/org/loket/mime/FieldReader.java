package org.loket.mime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the header of a message or a part. What is no header field is passed over while fields
 * follow it; else the body starts there. Of a header beyond measure the rest is passed over.
 */
final class FieldReader {

    private static final int MOST_CHARS = 256 * 1024;
    private static final int MOST_OF_ONE = 32 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Lines lines;
    private final Boundaries boundaries;
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String name;
    private int chars;

    FieldReader(Lines lines, Boundaries boundaries) {
        this.lines = lines;
        this.boundaries = boundaries;
    }

    /** The header of a message: blank lines before it do not count. */
    List<Field> readMessage() throws IOException {
        return read(false);
    }

    /** The header of a part, which may be empty. */
    List<Field> readPart() throws IOException {
        return read(true);
    }

    /** Leaves the lines before the first one of the body. */
    private List<Field> read(boolean started) throws IOException {
        boolean any = started;
        while (lines.advance()) {
            if (lines.blank()) {
                if (any) break;
                continue;
            }
            if (!lines.startsLine()) {
                append(lines.text());
            } else if (boundaries.matched(lines) != null) {
                lines.rewind(lines.from());
                break;
            } else if (space(lines.at(0)) && any) {
                append(lines.text());
            } else if (colon() > 0) {
                finish();
                start(colon());
            } else if (!mailboxLine() && !passed()) {
                break;
            }
            any = true;
        }
        finish();
        return fields;
    }

    /** Whether what is no field stands among fields; else it is the first line of the body. */
    private boolean passed() throws IOException {
        long place = lines.from();
        String text = lines.text();
        boolean more = lines.advance();
        boolean field = more && !lines.blank() && (colon() > 0 || space(lines.at(0)));
        if (field) {
            append(" " + text);
            lines.rewind(lines.from());
            return true;
        }
        lines.rewind(place);
        return false;
    }

    private boolean mailboxLine() {
        String head = lines.text(6);
        return head.startsWith("From ") || head.equals(">From ");
    }

    private void start(int colon) {
        String line = lines.text();
        name = line.substring(0, colon).strip();
        append(line.substring(colon + 1));
    }

    private void append(String more) {
        if (name == null || value.length() > MOST_OF_ONE || chars > MOST_CHARS) return;
        chars += more.length();
        value.append(more);
    }

    private void finish() {
        if (name != null && chars <= MOST_CHARS) {
            fields.add(new Field(name, value.toString().strip()));
        }
        name = null;
        value.setLength(0);
    }

    /** Where the name of a field ends; 0 if the line is none. */
    private int colon() {
        int most = Math.min(lines.length(), LONGEST_NAME);
        for (int i = 0; i < most; i++) {
            byte c = lines.at(i);
            if (c == ':') return i;
            if (space(c)) return colonAfterSpace(i, most);
            if (c < 33 || c == 127) return 0;
        }
        return 0;
    }

    private int colonAfterSpace(int from, int most) {
        int i = from;
        while (i < most && space(lines.at(i))) i++;
        return i < most && lines.at(i) == ':' ? i : 0;
    }

    private static boolean space(byte c) {
        return c == ' ' || c == '\t';
    }
}
