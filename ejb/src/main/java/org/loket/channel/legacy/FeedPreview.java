package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

    /** Settings without which nothing can be looked at. */
    private static final List<String> OUTSIDE =
            List.of("source", "table", "idColumn", "takeColumn", "queue", "record");

    @Inject RowVerdicts verdicts;
    @Inject Folders folders;
    @Inject OutsideLook look;

    private record Tried(String name, byte[] bytes) {}

    Preview of(Feed feed, FeedForm form) {
        FeedReading reading = new FeedReading(form);
        Definition definition = reading.unfinished();
        boolean placed = !reading.problems().containsKey("folder");
        Path folder = placed ? folders.of(feed.id(), definition.place()) : folders.none();
        boolean outside = !(definition.place() instanceof Place.Files) && feed.sample() == null;
        if (outside) return looked(definition, reading.problems().keySet());
        Optional<Tried> file = sample(feed).or(() -> waiting(folder, definition.place()));
        return file.isEmpty() ? Preview.NONE : of(file.get(), definition, folder);
    }

    /** The first rows of a table, or the first messages of a queue; they stay where they are. */
    private Preview looked(Definition definition, Set<String> wrong) {
        if (OUTSIDE.stream().anyMatch(wrong::contains)) return Preview.NONE;
        RowVerdicts.Trial trial = verdicts.trial(definition, folders.none());
        try {
            List<Row> rows =
                    definition.place() instanceof Place.Table table
                            ? look.rows(table, ROWS)
                            : look.messages(definition, ROWS);
            Set<String> columns = new LinkedHashSet<>();
            rows.forEach(row -> columns.addAll(row.values().keySet()));
            return new Preview(
                    definition.place() instanceof Place.Table table
                            ? table.table()
                            : ((Place.Queue) definition.place()).in(),
                    List.copyOf(columns),
                    rows.stream().map(row -> line(row, definition, trial)).toList(),
                    null);
        } catch (SQLException | JMSException e) {
            Problem away = Problem.of("away", FeedVisits.reason(e));
            return new Preview(definition.name(), List.of(), List.of(), away);
        }
    }

    private Preview of(Tried file, Definition definition, Path folder) {
        RowVerdicts.Trial trial = verdicts.trial(definition, folder);
        Set<String> columns = new LinkedHashSet<>();
        List<Preview.Line> lines = new ArrayList<>();
        Problem failure = null;
        try (Rows rows = definition.format().open(new ByteArrayInputStream(file.bytes))) {
            Optional<Row> row;
            while (lines.size() < ROWS && (row = rows.next()).isPresent()) {
                columns.addAll(row.get().values().keySet());
                lines.add(line(row.get(), definition, trial));
            }
        } catch (Unreadable e) {
            boolean onlyCut = file.bytes.length == SAMPLE && !lines.isEmpty();
            failure = onlyCut ? null : e.problem();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Preview(file.name, List.copyOf(columns), lines, failure);
    }

    private static Preview.Line line(Row row, Definition definition, RowVerdicts.Trial trial) {
        Map<Field, String> fields = definition.mapping().of(row);
        List<Problem> problems =
                row.problem().map(List::of).orElseGet(() -> trial.problems(row, fields));
        return new Preview.Line(row.number(), fields, problems);
    }

    private static Optional<Tried> sample(Feed feed) {
        return feed.sample() == null
                ? Optional.empty()
                : Optional.of(new Tried(feed.sampleName(), feed.sample()));
    }

    private static Optional<Tried> waiting(Path folder, Place place) {
        String pattern = place instanceof Place.Files files ? files.pattern() : "";
        if (pattern.isEmpty() || !Files.isDirectory(folder)) return Optional.empty();
        var fits = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
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
