package org.loket.channel.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a value is made of a row: what stands in braces is the name of a column, everything else is
 * taken as it is; <code>{{</code> is a brace.
 */
final class Formula {

    private record Piece(String text, boolean column) {}

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @throws Unreadable if a brace is not closed
     */
    Formula(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '{') {
                text.append(c);
            } else if (written.startsWith("{{", i)) {
                text.append('{');
                i++;
            } else {
                int end = written.indexOf('}', i);
                if (end < 0) throw new Unreadable(Problem.of("brace", written));
                pieces.add(new Piece(text.toString(), false));
                pieces.add(new Piece(written.substring(i + 1, end).strip(), true));
                text.setLength(0);
                i = end;
            }
        }
        pieces.add(new Piece(text.toString(), false));
    }

    /** What it makes of a row; a column that the row has not is empty. */
    String of(Map<String, String> row) {
        StringBuilder value = new StringBuilder();
        for (Piece piece : pieces) {
            value.append(piece.column ? column(row, piece.text) : piece.text);
        }
        return value.toString().strip();
    }

    Set<String> columns() {
        Set<String> names = new TreeSet<>();
        pieces.stream().filter(Piece::column).forEach(piece -> names.add(piece.text));
        return names;
    }

    /** A pointer may be written without its first slash. */
    private static String column(Map<String, String> row, String name) {
        String value = row.get(name);
        return value != null ? value : row.getOrDefault("/" + name, "");
    }
}
