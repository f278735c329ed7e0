package org.loket.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, beside what others take or what is asked. */
final class Table {

    private record Row(String what, String measured, String beside) {}

    private final PrintStream out = System.out;
    private final List<Row> rows = new ArrayList<>();

    void row(String what, String measured, String beside) {
        rows.add(new Row(what, measured, beside));
        out.printf("  %-55s %s%n", what, measured);
    }

    void print() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("%n%-55s | %-28s | %s%n".formatted("what", "Loket", "to beat"));
        text.append("-".repeat(55) + "-+-" + "-".repeat(28) + "-+-" + "-".repeat(40) + "\n");
        rows.forEach(
                row ->
                        text.append(
                                "%-55s | %-28s | %s%n"
                                        .formatted(row.what, row.measured, row.beside)));
        out.println(text);
        Files.writeString(Path.of("target", "bench.txt"), text);
    }
}
