package org.loket.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table at the end: what was measured, what we want, what others were measured at. */
final class Figures {

    private record Line(String what, String measured, String wanted, String others) {}

    private final List<Line> lines = new ArrayList<>();

    void add(String what, String measured, String wanted, String others) {
        lines.add(new Line(what, measured, wanted, others));
        System.out.printf("  %-52s %s%n", what, measured);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("\n");
        String row = "| %-52s | %-34s | %-22s | %-44s |%n";
        table.append(row.formatted("what", "measured", "wanted", "others on a like machine"));
        table.append(
                "|%s|%s|%s|%s|%n"
                        .formatted("-".repeat(54), "-".repeat(36), "-".repeat(24), "-".repeat(46)));
        lines.forEach(l -> table.append(row.formatted(l.what, l.measured, l.wanted, l.others)));
        return table.toString();
    }
}
