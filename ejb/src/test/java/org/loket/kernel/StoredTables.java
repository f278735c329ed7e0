package org.loket.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that a dialect's migrations make, read from their text. */
final class StoredTables {

    private static final Pattern TABLE = Pattern.compile("(?s)^create table (\\w+)\\s*\\((.*)\\)$");
    private static final Pattern ADD =
            Pattern.compile(
                    "(?s)^alter table (\\w+)\\s+add\\s+(?:\\((.*)\\)|(?:column\\s+)?(.*))$");
    private static final Pattern DROP =
            Pattern.compile("^alter table (\\w+)\\s+drop\\s+column\\s+(\\w+)$");
    private static final Pattern SEQUENCE =
            Pattern.compile("^create sequence (\\w+).*?increment by (\\d+).*");
    private static final Pattern NOT_A_COLUMN =
            Pattern.compile(
                    "^(constraint|primary key|unique|check|foreign key)\\b.*", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile(
                    "(?s)^(\\w+)\\s+(.*?)(\\s+(not null|null|default|primary key|references|check|unique)\\b.*)?$");

    private final SortedMap<String, SortedMap<String, String>> tables = new TreeMap<>();
    private final Map<String, SortedSet<String>> mandatory = new HashMap<>();
    private final SortedMap<String, Integer> sequences = new TreeMap<>();

    static StoredTables of(String dialect) {
        StoredTables stored = new StoredTables();
        for (MigrationScript script : MigrationScript.of(dialect)) {
            script.statements().forEach(it -> stored.read(it.toLowerCase(Locale.ROOT).strip()));
        }
        return stored;
    }

    Set<String> names() {
        return tables.keySet();
    }

    /** The kinds of types, without length, by column; empty for a table that is not there. */
    Map<String, String> columns(String table) {
        return tables.getOrDefault(table, new TreeMap<>());
    }

    /** The columns that every row must fill in. */
    Set<String> mandatory(String table) {
        return mandatory.getOrDefault(table, new TreeSet<>());
    }

    /** The increments, by sequence. */
    Map<String, Integer> sequences() {
        return sequences;
    }

    /** A type without its length and precision: {@code varchar2(64 char)} is {@code varchar2}. */
    static String kind(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("\\s*\\([^)]*\\)", "").strip();
    }

    private void read(String statement) {
        Matcher table = TABLE.matcher(statement);
        Matcher add = ADD.matcher(statement);
        Matcher drop = DROP.matcher(statement);
        Matcher sequence = SEQUENCE.matcher(statement);
        if (table.matches()) {
            parts(table.group(2)).forEach(part -> column(table.group(1), part));
        } else if (drop.matches()) {
            tables.get(drop.group(1)).remove(drop.group(2));
            mandatory.get(drop.group(1)).remove(drop.group(2));
        } else if (add.matches()) {
            String added = add.group(2) == null ? add.group(3) : add.group(2);
            parts(added).forEach(part -> column(add.group(1), part));
        } else if (sequence.matches()) {
            sequences.put(sequence.group(1), Integer.parseInt(sequence.group(2)));
        }
    }

    private void column(String table, String definition) {
        Matcher column = COLUMN.matcher(definition);
        if (NOT_A_COLUMN.matcher(definition).matches() || !column.matches()) return;
        String name = column.group(1);
        String rest = column.group(3) == null ? "" : column.group(3);
        tables.computeIfAbsent(table, any -> new TreeMap<>()).put(name, kind(column.group(2)));
        Set<String> needed = mandatory.computeIfAbsent(table, any -> new TreeSet<>());
        boolean must = rest.contains("not null") || rest.contains("primary key");
        if (must && !rest.contains("default")) needed.add(name);
    }

    /** Splits at the commas that are not inside brackets. */
    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ',' && depth == 0) {
                parts.add(body.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(body.substring(from).strip());
        return parts;
    }
}
