package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own indexes on the engine's tables. */
class EngineIndexesTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/workflow");
    private static final Pattern INDEX = Pattern.compile("create index (\\w+) on [^;]+;");

    @Test
    void both_databases_get_the_same() throws IOException {
        assertThat(names("oracle")).isEqualTo(names("postgresql")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "oracle"})
    void they_fit_the_schema_that_the_engine_makes(String database) throws Exception {
        PaperHouse.at("2026-03-17T10:00");
        try (Connection paper = DriverManager.getConnection("jdbc:h2:mem:paper", "sa", "");
                Statement statement = paper.createStatement()) {
            for (String name : names(database)) {
                var index = INDEX.matcher(Files.readString(FOLDER.resolve(database + "/" + name)));
                assertThat(index.find()).as(name).isTrue();
                statement.execute(index.group());
                statement.execute("drop index " + index.group(1));
            }
        }
    }

    private static List<String> names(String database) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(database))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
