package org.loket.moving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with a file for each message: a Maildir, whose messages lie in {@code cur} and {@code
 * new}, or any other. Its sub-folders are folders of their own.
 */
final class Maildir implements Letters {

    /** A Maildir's names begin with the second in which a message came. */
    private static final Pattern SECOND = Pattern.compile("(\\d{8,11})\\..*");

    private final List<Path> files;
    private int next;

    private Maildir(List<Path> files) {
        this.files = files;
    }

    static Maildir open(Path folder) throws IOException {
        boolean maildir = Files.isDirectory(folder.resolve("cur"));
        List<Path> files = new ArrayList<>();
        for (String part : maildir ? List.of("cur", "new") : List.of("")) {
            Path within = folder.resolve(part);
            if (!Files.isDirectory(within)) continue;
            try (Stream<Path> all = Files.list(within)) {
                all.filter(Files::isRegularFile).filter(Maildir::message).forEach(files::add);
            }
        }
        files.sort(Comparator.comparingLong(Maildir::second).thenComparing(Path::getFileName));
        return new Maildir(files);
    }

    /** Mail servers keep lists of their own beside the messages. */
    private static boolean message(Path file) {
        String name = name(file);
        return !name.startsWith(".") && !name.startsWith("dovecot") && !name.endsWith(".imported");
    }

    private static long second(Path file) {
        Matcher said = SECOND.matcher(name(file));
        if (said.matches()) return Long.parseLong(said.group(1));
        return file.toFile().lastModified() / 1000;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Override
    public Optional<Letter> next() throws IOException {
        if (next == files.size()) return Optional.empty();
        Path file = files.get(next++);
        // what stands behind the colon are flags, which change
        String key = name(file).replaceFirst(":2,.*$", "");
        try (InputStream in = Packed.open(file)) {
            byte[] bytes = in.readNBytes(Letter.MOST_BYTES + 1);
            boolean tooLarge = bytes.length > Letter.MOST_BYTES;
            return Optional.of(new Letter(key, tooLarge ? new byte[0] : bytes));
        }
    }

    @Override
    public double share() {
        return files.isEmpty() ? 1 : (double) next / files.size();
    }

    @Override
    public void close() {
        // each file is closed when it was read
    }
}
