package org.loket.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text, passing over files that were written into it as uuencode (POSIX). */
final class UuLines {

    private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4} (\\S.*)");
    private static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final List<String> names = new ArrayList<>();
    private byte[] ahead;

    UuLines(InputStream in) {
        this.in = in;
    }

    /** The names of the files passed over so far. */
    List<String> names() {
        return names;
    }

    /** The next line of the text with its end; null after the last one. */
    byte[] next() throws IOException {
        byte[] line = ahead != null ? ahead : line();
        ahead = null;
        while (line != null) {
            String name = begins(line);
            if (name == null) return line;
            ahead = line();
            if (ahead == null || !coded(text(ahead))) return line;
            names.add(name);
            line = pass(ahead);
            ahead = null;
        }
        return null;
    }

    /** One of the files, decoded when it is opened. */
    static SourcePart file(SourcePart.Source text, int index, String name) {
        return new SourcePart(
                PartNames.safe(name),
                MediaType.BYTES.toString(),
                false,
                Optional.empty(),
                Optional.empty(),
                () -> new UuStream(text.open(), index));
    }

    /** Whether a line of so many characters can be what its first one promises. */
    static boolean coded(String line) {
        if (line.isEmpty()) return false;
        if (line.equals("`") || line.equals("end")) return true;
        int bytes = line.charAt(0) - 32 & 63;
        int letters = (bytes + 2) / 3 * 4;
        boolean inRange = line.chars().allMatch(c -> c >= 32 && c <= 96);
        return inRange && bytes > 0 && bytes <= 45 && Math.abs(line.length() - 1 - letters) <= 4;
    }

    static String begins(byte[] line) {
        if (line.length < 12 || line[0] != 'b' || line[1] != 'e' || line.length > 300) return null;
        Matcher begin = BEGIN.matcher(text(line));
        return begin.matches() ? begin.group(1).strip() : null;
    }

    static String text(byte[] line) {
        return Bytes.text(line).replaceAll("[\\r\\n]+$", "");
    }

    /** Goes on behind the file; returns the line there. */
    private byte[] pass(byte[] first) throws IOException {
        byte[] line = first;
        while (line != null) {
            String text = text(line);
            if (text.strip().equals("end")) return line();
            if (!text.isBlank() && !coded(text)) return line;
            line = line();
        }
        return null;
    }

    byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(100);
        int c = in.read();
        while (c >= 0) {
            line.write(c);
            if (c == '\n' || line.size() >= LONGEST) break;
            c = in.read();
        }
        return line.size() == 0 ? null : line.toByteArray();
    }
}
