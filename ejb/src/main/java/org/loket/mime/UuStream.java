package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;

/** One uuencoded file out of a text. */
final class UuStream extends InputStream {

    private final InputStream text;
    private final UuLines lines;
    private byte[] line = new byte[0];
    private int next;

    /** The file with this number, from nought. */
    UuStream(InputStream text, int index) throws IOException {
        this.text = text;
        lines = new UuLines(text);
        int left = index;
        byte[] at = lines.line();
        while (at != null) {
            byte[] after = lines.line();
            boolean begins = UuLines.begins(at) != null && after != null;
            if (begins && UuLines.coded(UuLines.text(after)) && left-- == 0) {
                line = decoded(UuLines.text(after));
                return;
            }
            at = after;
        }
        line = null;
    }

    @Override
    public int read() throws IOException {
        while (line != null && next == line.length) {
            byte[] coded = lines.line();
            String said = coded == null ? "end" : UuLines.text(coded);
            boolean ends = said.strip().equals("end") || !said.isBlank() && !UuLines.coded(said);
            line = ends ? null : decoded(said);
            next = 0;
        }
        return line == null ? -1 : line[next++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        int given = 0;
        while (given < most) {
            int one = read();
            if (one < 0) break;
            into[at + given++] = (byte) one;
        }
        return given == 0 && most > 0 ? -1 : given;
    }

    private static byte[] decoded(String said) {
        if (said.isBlank() || said.equals("end")) return new byte[0];
        byte[] bytes = new byte[said.charAt(0) - 32 & 63];
        for (int i = 0; i < bytes.length; i++) {
            int group = 1 + i / 3 * 4 + i % 3;
            int first = six(said, group);
            int second = six(said, group + 1);
            int shift = 2 + i % 3 * 2;
            bytes[i] = (byte) (first << shift | second >> 6 - shift);
        }
        return bytes;
    }

    private static int six(String said, int at) {
        return at < said.length() ? said.charAt(at) - 32 & 63 : 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
