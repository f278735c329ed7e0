package org.loket.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A migration taken apart into its statements. */
record MigrationScript(String name, List<String> statements) {

    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(?i)^create\\s+(or\\s+replace\\s+)?(trigger|function|procedure|package)\\b.*",
                    Pattern.DOTALL);

    /** All scripts of a dialect in the order of their versions. */
    static List<MigrationScript> of(String dialect) {
        Path folder = Path.of("src/main/resources/db/migration", dialect);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(MigrationScript::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the statement is a program in the database's own language, which no other database
     * runs.
     */
    static boolean isProgram(String statement) {
        return PROGRAM.matcher(statement).matches();
    }

    private static MigrationScript read(Path file) {
        try {
            return new MigrationScript(
                    file.getFileName().toString(),
                    split(Files.readString(file).replaceAll("(?m)--.*$", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A statement ends at a semicolon; a body in dollars or, in Oracle, up to a line with a slash
     * is inside one.
     */
    static List<String> split(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        boolean inDollars = false;
        for (String line : script.lines().toList()) {
            boolean slash = line.strip().equals("/");
            if (line.split("\\$\\$", -1).length % 2 == 0) inDollars = !inDollars;
            if (!slash) statement.append(line).append('\n');
            String text = statement.toString().strip();
            boolean body = isProgram(text) && text.toLowerCase(Locale.ROOT).contains("\nbegin");
            boolean ends =
                    slash || line.strip().endsWith(";") && !inDollars && !(body && !dollars(text));
            if (ends && !text.isEmpty()) {
                statements.add(
                        text.endsWith(";") && !slash ? text.substring(0, text.length() - 1) : text);
                statement.setLength(0);
            }
        }
        if (!statement.toString().isBlank()) statements.add(statement.toString().strip());
        return statements;
    }

    private static boolean dollars(String text) {
        return text.contains("$$");
    }
}
