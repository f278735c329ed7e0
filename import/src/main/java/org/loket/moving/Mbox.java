package org.loket.moving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file with many messages (RFC 4155). A message begins at a line {@code From …} with a time in
 * it, at the beginning or after an empty line. Lines of a text that look like that are quoted by a
 * {@code >} (mboxo, mboxrd), or skipped by the length that the header says (mboxcl), if that leads
 * to where the next message begins.
 */
final class Mbox implements Letters {

    private static final Pattern BEGIN =
            Pattern.compile("From .*\\d{1,2}:\\d{2}(:\\d{2})?.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);
    private static final Pattern LENGTH =
            Pattern.compile("(?im)^Content-Length:[ \\t]*(\\d{1,10})[ \\t]*\\r?$");
    private static final int LONGEST_BEGIN = 400;

    private final Path file;
    private final boolean temporary;
    private final long size;
    private final RandomAccessFile ahead;
    private InputStream in;
    private long at;
    private long lineAt;
    private byte[] line;

    private Mbox(Path file, boolean temporary) throws IOException {
        this.file = file;
        this.temporary = temporary;
        size = Files.size(file);
        ahead = new RandomAccessFile(file.toFile(), "r");
        goTo(0);
        advance();
        while (line != null && !begins()) advance();
    }

    /** A packed one is unpacked first: its messages are looked up by their places. */
    static Mbox open(Path file) throws IOException {
        if (!Packed.is(file)) return new Mbox(file, false);
        Path unpacked = Files.createTempFile("loket-import", ".mbox");
        try (InputStream packed = Packed.open(file)) {
            Files.copy(packed, unpacked, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Mbox(unpacked, true);
    }

    @Override
    public Optional<Letter> next() throws IOException {
        if (line == null) return Optional.empty();
        String key = Long.toString(lineAt);
        Message message = new Message();
        advance();
        boolean header = true;
        boolean emptyBefore = false;
        while (line != null && !(emptyBefore && begins())) {
            emptyBefore = empty();
            message.add(line);
            advance();
            if (header && emptyBefore) {
                header = false;
                long end = end(message.header());
                if (end >= 0) return Optional.of(new Letter(key, whole(message, end)));
            }
        }
        message.dropEmptyLine();
        return Optional.of(new Letter(key, message.bytes()));
    }

    /** Where the length that the header says ends the message; -1 if it does not. */
    private long end(String header) throws IOException {
        Matcher said = LENGTH.matcher(header);
        if (!said.find()) return -1;
        long end = (line == null ? size : lineAt) + Long.parseLong(said.group(1));
        if (end > size) return -1;
        ahead.seek(end);
        byte[] there = new byte[LONGEST_BEGIN];
        int read = Math.max(0, ahead.read(there));
        String next = new String(there, 0, read, StandardCharsets.ISO_8859_1);
        String from = next.replaceFirst("^(\\r?\\n){0,2}", "");
        return from.isEmpty() || BEGIN.matcher(from.split("\\r?\\n", 2)[0]).matches() ? end : -1;
    }

    private byte[] whole(Message message, long end) throws IOException {
        while (line != null && lineAt < end) {
            message.add(line, (int) Math.min(line.length, end - lineAt));
            advance();
        }
        while (line != null && !begins()) advance();
        return message.bytes();
    }

    private boolean begins() {
        return line.length < LONGEST_BEGIN
                && BEGIN.matcher(new String(line, StandardCharsets.ISO_8859_1)).matches();
    }

    private boolean empty() {
        return line.length == 1 && line[0] == '\n'
                || line.length == 2 && line[0] == '\r' && line[1] == '\n';
    }

    private void goTo(long place) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 256 * 1024);
        in.skipNBytes(place);
        at = place;
    }

    /** To the next line, with its end; null behind the last. */
    private void advance() throws IOException {
        lineAt = at;
        ByteArrayOutputStream read = new ByteArrayOutputStream(120);
        for (int one; read.size() < Letter.MOST_BYTES && (one = in.read()) >= 0; ) {
            read.write(one);
            if (one == '\n') break;
        }
        at += read.size();
        line = read.size() == 0 ? null : read.toByteArray();
    }

    @Override
    public double share() {
        return size == 0 ? 1 : (double) (line == null ? size : lineAt) / size;
    }

    @Override
    public void close() throws IOException {
        in.close();
        ahead.close();
        if (temporary) Files.delete(file);
    }

    /** A message as it grows, without the marks that it has in the file only. */
    private static final class Message {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int last;

        void add(byte[] line) {
            add(line, line.length);
        }

        void add(byte[] line, int length) {
            if (bytes.size() > Letter.MOST_BYTES) return;
            int from = quoted(line) ? 1 : 0;
            last = Math.max(0, length - from);
            bytes.write(line, from, last);
        }

        private static boolean quoted(byte[] line) {
            if (line[0] != '>') return false;
            int most = Math.min(line.length, LONGEST_BEGIN);
            return QUOTED.matcher(new String(line, 0, most, StandardCharsets.ISO_8859_1)).matches();
        }

        String header() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }

        /** The one before the next message belongs to the file. */
        void dropEmptyLine() {
            byte[] all = bytes.toByteArray();
            int end = all.length;
            boolean empty = last <= 2 && end > 0 && all[end - 1] == '\n';
            if (!empty || last == 2 && all[end - 2] != '\r') return;
            bytes.reset();
            bytes.write(all, 0, end - last);
        }

        byte[] bytes() {
            return bytes.size() > Letter.MOST_BYTES ? new byte[0] : bytes.toByteArray();
        }
    }
}
