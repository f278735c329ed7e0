package org.loket.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/** A feed that is written into the database, and files for it. */
final class FeedFile {

    static final long FEED = 900_001;

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("name", "Load"),
                    Map.entry("system", "load"),
                    Map.entry("place", "folder"),
                    Map.entry("folder", "load"),
                    Map.entry("pattern", "*.csv"),
                    Map.entry("format", "csv"),
                    Map.entry("delimiter", ";"),
                    Map.entry("quote", "\""),
                    Map.entry("header", "true"),
                    Map.entry("map_key", "{nr}"),
                    Map.entry("map_service", "password-reset"),
                    Map.entry("map_subject", "{wat}"),
                    Map.entry("map_text", "{tekst}"),
                    Map.entry("map_name", "{naam}"),
                    Map.entry("map_email", "{mail}"),
                    Map.entry("map_language", "nl"));

    private final Rows rows;
    private final Path folder;

    /**
     * @param confirm whether each requester gets a mail
     */
    FeedFile(Stack stack, boolean confirm) throws IOException {
        rows = new Rows(stack);
        folder = stack.places().home().resolve("wildfly/data/feeds/load");
        Files.createDirectories(folder);
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("confirm", Boolean.toString(confirm));
        rows.change(
                "insert into feed (id, version, name, enabled, settings) values (?, 0, 'Load', true, ?)",
                FEED,
                json(settings));
    }

    /** Nothing in the settings needs to be escaped but a quotation mark. */
    static String json(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(
                        it ->
                                "\"%s\":\"%s\""
                                        .formatted(
                                                it.getKey(), it.getValue().replace("\"", "\\\"")))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Lays a file of so many rows, whose numbers begin behind another. */
    void lay(String name, int behind, int count) throws IOException {
        Path hidden = folder.resolve("." + name);
        try (BufferedWriter out = Files.newBufferedWriter(hidden)) {
            out.write("nr;wat;tekst;naam;mail\n");
            for (int n = behind + 1; n <= behind + count; n++) {
                out.write(
                        "L-%d;Lamp %d is stuk;\"Aan de %de paal.\nAl een week; het is donker.\";Piet %d;piet%d@example.org\n"
                                .formatted(n, n, n, n % 500, n % 500));
            }
        }
        Files.move(hidden, folder.resolve(name));
    }

    /** Rows of the file that have their verdict. */
    long done(String name) {
        return rows.count(
                "select coalesce(max(row_done), 0) from feed_file where file_name = ?", name);
    }

    boolean through(String name) {
        return rows.count(
                        "select count(*) from feed_file where file_name = ? and status = 'DONE'",
                        name)
                == 1;
    }

    Path results(String name) {
        return folder.resolve(name + ".results.csv");
    }
}
