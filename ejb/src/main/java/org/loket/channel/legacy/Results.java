package org.loket.channel.legacy;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what became of a file's rows, for the other system to read: CSV in UTF-8 with a row for
 * each row, in their order.
 */
@ApplicationScoped
class Results {

    private static final int AT_ONCE = 1_000;

    @Inject FileSteps steps;

    /** Writes the file of results beside the file's place; it is there all at once. */
    void publish(Folders folders, FileJob job) throws IOException {
        Path result = job.folder().resolve(job.name() + Folders.RESULTS);
        Path unfinished = folders.work(job.folder()).resolve("." + job.id() + Folders.RESULTS);
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            write(job.id(), out);
        }
        folders.publish(unfinished, result);
    }

    void write(long file, OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord("row", "key", "verdict", "request", "reasons");
            long behind = 0;
            List<RowView> rows;
            do {
                rows = steps.rows(file, behind, AT_ONCE);
                for (RowView row : rows) {
                    behind = row.number();
                    csv.writeRecord(
                            Long.toString(behind),
                            row.key(),
                            row.verdict().name().toLowerCase(java.util.Locale.ROOT),
                            row.request(),
                            plain(row.problems()));
                }
            } while (!rows.isEmpty());
        }
    }

    static String plain(List<Problem> problems) {
        return problems.stream().map(Results::plain).collect(Collectors.joining("; "));
    }

    /** For programs: the problem's key, and what it is about. */
    private static String plain(Problem problem) {
        return problem.values().isEmpty()
                ? problem.key()
                : problem.key() + ": " + String.join(", ", problem.values());
    }
}
