package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern NOT_ORACLE =
            Pattern.compile(
                    "\\b(bigint|smallint|integer|int|text|serial|bigserial|boolean|bytea|varchar|timestamptz|uuid|jsonb?|"
                            + "numeric|double precision|real|true|false|limit|if not exists|if exists|now\\(\\)|cascade|"
                            + "using gin|on conflict)\\b|::|\\$\\$");

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
                assertThat(plain).as(script.name()).doesNotContainPattern(NOT_ORACLE);
                assertThat(plain).as(script.name()).doesNotContainPattern(NO_LENGTH_IN_CHARACTERS);
            }
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
