package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be said of the migrations without their databases: plain statements run on H2, which
 * knows both dialects well enough, and the Oracle folder uses no type or word that only PostgreSQL
 * has (every parser lets those pass).
 */
class MigrationsTest {

    /** In the place of a column's type; as a column's name some of these are fine. */
    private static final Pattern TYPE_OF_OTHERS =
            Pattern.compile(
                    "(?:^|[(,]|\\badd|\\bmodify)\\s*\\(?\\s*\\w+\\s+(bigint|smallint|integer|int|text|serial"
                            + "|bigserial|boolean|bytea|varchar|timestamptz|uuid|jsonb?|numeric|double|real)\\b",
                    Pattern.MULTILINE);

    private static final Pattern WORD_OF_OTHERS =
            Pattern.compile(
                    "\\b(true|false|limit|if not exists|if exists|add column|on conflict)\\b|\\bnow\\(|::|\\$\\$"
                            + "|^create (unique )?index.*\\b(where|include|using)\\b",
                    Pattern.DOTALL);

    /** Oracle Database SQL Language Reference, appendix "Oracle SQL Reserved Words". */
    private static final Set<String> RESERVED =
            Set.of(
                    ("access add all alter and any as asc audit between by char check cluster column column_value"
                                    + " comment compress connect create current date decimal default delete desc distinct"
                                    + " drop else exclusive exists file float for from grant group having identified"
                                    + " immediate in increment index initial insert integer intersect into is level like"
                                    + " lock long maxextents minus mlslabel mode modify nested_table_id noaudit nocompress"
                                    + " not nowait null number of offline on online option or order pctfree prior public raw"
                                    + " rename resource revoke row rowid rownum rows select session set share size smallint"
                                    + " start successful synonym sysdate table then to trigger uid union unique update user"
                                    + " validate values varchar varchar2 view whenever where with")
                            .split(" "));

    private static final Pattern NO_LENGTH_IN_CHARACTERS =
            Pattern.compile("varchar2\\((?!\\d+ char\\))");

    /** Oracle 12.2 and later; PostgreSQL cuts at 63. */
    private static final int LONGEST_NAME = 63;

    private static final Pattern NAMED =
            Pattern.compile("\\b(?:table|index|sequence|constraint|trigger|function)\\s+(\\w+)");

    @Test
    void both_dialects_have_the_same_versions() {
        assertThat(names("oracle")).isNotEmpty().isEqualTo(names("postgresql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "oracle"})
    void names_say_the_version_and_what_changes(String dialect) {
        assertThat(names(dialect)).allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"));
    }

    @Test
    void oracle_migrations_use_oracle_types_and_words() {
        for (MigrationScript script : MigrationScript.of("oracle")) {
            for (String statement : script.statements()) {
                String plain = plain(statement);
                assertThat(plain).as(script.name()).doesNotContainPattern(TYPE_OF_OTHERS);
                assertThat(plain).as(script.name()).doesNotContainPattern(WORD_OF_OTHERS);
                assertThat(plain).as(script.name()).doesNotContainPattern(NO_LENGTH_IN_CHARACTERS);
            }
        }
    }

    @Test
    void no_table_or_column_bears_a_word_that_oracle_keeps_for_itself() {
        StoredTables oracle = StoredTables.of("oracle");
        assertThat(oracle.names()).isNotEmpty().doesNotContainAnyElementsOf(RESERVED);
        for (String table : oracle.names()) {
            assertThat(oracle.columns(table).keySet())
                    .as(table)
                    .doesNotContainAnyElementsOf(RESERVED);
        }
    }

    @Test
    void both_dialects_have_the_same_tables_columns_and_sequences() {
        StoredTables oracle = StoredTables.of("oracle");
        StoredTables postgresql = StoredTables.of("postgresql");
        assertThat(oracle.sequences()).isEqualTo(postgresql.sequences());
        assertThat(oracle.names()).isEqualTo(postgresql.names());
        for (String table : oracle.names()) {
            assertThat(oracle.columns(table).keySet())
                    .as(table)
                    .isEqualTo(postgresql.columns(table).keySet());
            assertThat(oracle.mandatory(table)).as(table).isEqualTo(postgresql.mandatory(table));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "oracle"})
    void names_in_the_database_are_not_too_long(String dialect) {
        for (MigrationScript script : MigrationScript.of(dialect)) {
            for (String statement : script.statements()) {
                var named = NAMED.matcher(plain(statement));
                while (named.find()) {
                    assertThat(named.group(1).length())
                            .as(script.name() + ": " + named.group(1))
                            .isLessThanOrEqualTo(LONGEST_NAME);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "Oracle"})
    void plain_statements_run_from_the_first_to_the_last(String mode) throws SQLException {
        String database =
                "jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;MODE="
                        + mode;
        try (Connection connection = DriverManager.getConnection(database)) {
            for (MigrationScript script : MigrationScript.of(mode.toLowerCase(Locale.ROOT))) {
                for (String statement : script.statements()) {
                    if (!MigrationScript.isProgram(statement)) {
                        run(connection, script.name(), forH2(statement));
                    }
                }
            }
        }
    }

    @Test
    void scripts_are_split_at_their_statements() {
        assertThat(
                        MigrationScript.split(
                                """
                                create table a (b text);
                                insert into a
                                values ('x');
                                create function f() returns trigger language plpgsql as $$
                                begin
                                    return new;
                                end
                                $$;
                                create trigger t before update on a
                                    for each row execute function f();
                                """))
                .hasSize(4);
        assertThat(
                        MigrationScript.split(
                                """
                                create or replace trigger t
                                before update on a for each row
                                begin
                                    raise_application_error(-20001, 'no');
                                end;
                                /

                                create index i on a (b);
                                """))
                .hasSize(2)
                .element(0)
                .asString()
                .endsWith("end;");
    }

    private static void run(Connection connection, String script, String statement) {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(script + ": " + e.getMessage(), e);
        }
    }

    /** H2 has neither indexes over a part of the rows nor columns that are only carried along. */
    private static String forH2(String statement) {
        if (!statement.startsWith("create index") && !statement.startsWith("create unique index"))
            return statement;
        return statement
                .replaceAll("(?s)\\s+where\\s.*$", "")
                .replaceAll("(?s)\\s+include\\s*\\([^)]*\\)", "");
    }

    private static String plain(String statement) {
        return statement.toLowerCase(Locale.ROOT).replaceAll("'[^']*'", "''");
    }

    private static List<String> names(String dialect) {
        return MigrationScript.of(dialect).stream().map(MigrationScript::name).toList();
    }
}
