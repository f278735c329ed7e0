package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tries a mapping on the sample, or on the first file that waits. */
@ApplicationScoped
class FeedPreview {

    /** Bytes of a sample that are kept. */
    static final int SAMPLE = 256 * 1024;

    private static final int ROWS = 10;

    @Inject RowFiling filing;
    @Inject Folders folders;

    private record Tried(String name, byte[] bytes) {}

    Preview of(Feed feed, FeedForm form) {
        FeedReading reading = new FeedReading(form);
        Definition definition = reading.unfinished();
        boolean placed = !reading.problems().containsKey("folder");
        Path folder = placed ? folders.of(feed.id(), definition.place()) : folders.none();
        Optional<Tried> file = sample(feed).or(() -> waiting(folder, definition.place()));
        return file.isEmpty() ? Preview.NONE : of(file.get(), definition, folder);
    }

    private Preview of(Tried file, Definition definition, Path folder) {
        RowCheck check = filing.check(definition, folder);
        Set<String> columns = new LinkedHashSet<>();
        List<Preview.Line> lines = new ArrayList<>();
        Problem failure = null;
        try (Rows rows = definition.format().open(new ByteArrayInputStream(file.bytes))) {
            Optional<Row> row;
            while (lines.size() < ROWS && (row = rows.next()).isPresent()) {
                columns.addAll(row.get().values().keySet());
                lines.add(line(row.get(), definition, check));
            }
        } catch (Unreadable e) {
            boolean onlyCut = file.bytes.length == SAMPLE && !lines.isEmpty();
            failure = onlyCut ? null : e.problem();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Preview(file.name, List.copyOf(columns), lines, failure);
    }

    private static Preview.Line line(Row row, Definition definition, RowCheck check) {
        Map<Field, String> fields = definition.mapping().of(row);
        List<Problem> problems =
                row.problem().map(List::of).orElseGet(() -> check.of(fields).problems());
        return new Preview.Line(row.number(), fields, problems);
    }

    private static Optional<Tried> sample(Feed feed) {
        return feed.sample() == null
                ? Optional.empty()
                : Optional.of(new Tried(feed.sampleName(), feed.sample()));
    }

    private static Optional<Tried> waiting(Path folder, Place place) {
        if (place.pattern().isEmpty() || !Files.isDirectory(folder)) return Optional.empty();
        var fits = FileSystems.getDefault().getPathMatcher("glob:" + place.pattern());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> fits.matches(file.getFileName()))
                    .filter(file -> !file.toString().endsWith(Folders.RESULTS))
                    .min(Path::compareTo)
                    .map(FeedPreview::beginning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tried beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Tried(file.getFileName().toString(), in.readNBytes(SAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
