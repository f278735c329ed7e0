package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.request.Status;

/** The statements for other systems' tables, executed in the words of two databases. */
class TableReadingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private Connection open(String mode) throws SQLException {
        Connection database =
                DriverManager.getConnection(
                        "jdbc:h2:mem:%s;MODE=%s".formatted(UUID.randomUUID(), mode));
        database.setAutoCommit(false);
        boolean oracle = mode.equals("Oracle");
        execute(
                database,
                oracle
                        ? "create table cases (nr number(19,0) primary key, what varchar2(40), taken number(1,0), changed timestamp with time zone, desk varchar2(20), result varchar2(90), status varchar2(20))"
                        : "create table cases (nr bigint primary key, what varchar(40), taken boolean, changed timestamp with time zone, desk varchar(20), result varchar(90), status varchar(20))");
        for (int nr = 3; nr >= 1; nr--) {
            execute(
                    database,
                    "insert into cases (nr, what, changed) values (%d, 'Lamp %d', timestamp with time zone '2026-03-0%d 09:00:00+00:00')"
                            .formatted(nr, nr, Math.min(2, nr)));
        }
        database.commit();
        return database;
    }

    private static Place.Table table(boolean marks, String take) {
        return new Place.Table("works", "cases", "nr", marks, take, "desk", "result", "status", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "Oracle"})
    void a_marked_row_is_not_read_again(String mode) throws SQLException {
        Place.Table table = table(true, "taken");
        try (Connection database = open(mode)) {
            TableReading reading = new TableReading(database, table);
            List<Row> rows = reading.next(null, 2);
            assertThat(rows).extracting(Row::origin).containsExactly("1", "2");
            assertThat(rows.get(0).values())
                    .containsEntry("nr", "1")
                    .containsEntry("what", "Lamp 1")
                    .containsEntry("changed", "2026-03-01T09:00:00Z");

            new TableWriting(database, table, reading.columns())
                    .answer(
                            new Answer(1, 1, "1", "1", Verdict.FILED, "2026-000001", List.of()),
                            NOW);

            assertThat(cell(database, "desk")).isEqualTo("2026-000001");
            assertThat(cell(database, "result")).isEqualTo("filed");
            assertThat(reading.next(null, 9)).extracting(Row::origin).containsExactly("2", "3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "Oracle"})
    void behind_a_mark_come_those_of_the_same_moment_too(String mode) throws SQLException {
        try (Connection database = open(mode)) {
            TableReading reading = new TableReading(database, table(false, "changed"));
            List<Row> first = reading.next(null, 2);
            List<Row> rest = reading.next(reading.mark(first), 2);

            assertThat(first).extracting(Row::origin).containsExactly("1", "2");
            assertThat(rest).extracting(Row::origin).containsExactly("3");
            assertThat(reading.next(reading.mark(rest), 2)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "Oracle"})
    void what_happens_here_goes_into_the_row(String mode) throws SQLException {
        Place.Table table = table(true, "taken");
        try (Connection database = open(mode)) {
            TableWriting writing =
                    new TableWriting(database, table, TableColumns.of(database, table));
            ChangeNote known =
                    new ChangeNote(1, "1", "2026-000001", Status.RESOLVED, 1, "Done", NOW);
            ChangeNote unknown = new ChangeNote(2, "9", "2026-000002", Status.CLOSED, 1, null, NOW);

            assertThat(writing.tell(known, "klaar", "nr")).isTrue();
            assertThat(writing.tell(unknown, "klaar", "nr")).isFalse();
            assertThat(cell(database, "status")).isEqualTo("klaar");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "Oracle"})
    void a_column_that_is_not_there_is_named(String mode) throws SQLException {
        try (Connection database = open(mode)) {
            assertThatThrownBy(() -> new TableReading(database, table(true, "gone")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("gone");
        }
    }

    private static String cell(Connection database, String column) throws SQLException {
        try (Statement select = database.createStatement();
                ResultSet row =
                        select.executeQuery("select " + column + " from cases where nr = 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
