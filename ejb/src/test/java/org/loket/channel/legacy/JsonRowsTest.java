package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {

    private static final Format ANY = new Format.Json(StandardCharsets.UTF_8, "");

    private static Format below(String pointer) {
        return new Format.Json(StandardCharsets.UTF_8, pointer);
    }

    @Test
    void pointers_name_what_stands_in_a_row() throws IOException {
        String json =
                """
                [{"nr": 7, "person": {"name": "Čapek", "a/b": true}, "files": ["x.pdf", "y.pdf"], "none": null}]
                """;

        assertThat(Reading.values(ANY, json))
                .containsExactly(
                        Map.of(
                                "/nr", "7",
                                "/person/name", "Čapek",
                                "/person/a~1b", "true",
                                "/files/0", "x.pdf",
                                "/files/1", "y.pdf",
                                "/files", "x.pdf\ny.pdf",
                                "/none", ""));
    }

    @Test
    void the_array_may_lie_deeper() throws IOException {
        String json =
                "{\"meta\":{\"n\":[1,2]},\"data\":{\"cases\":[{\"nr\":1},{\"nr\":2}]},\"end\":1}";

        assertThat(Reading.of(below("/data/cases"), json)).hasSize(2);
    }

    @Test
    void lines_are_rows_of_their_own_and_a_broken_one_spoils_no_other() throws IOException {
        var rows = Reading.of(ANY, "{\"nr\":1}\n{\"nr\":\n\n{\"nr\":3}\n");

        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 3L);
        assertThat(rows.get(1).problem()).contains(Problem.of("json", 2));
        assertThat(rows.get(2).values()).containsEntry("/nr", "3");
    }

    @Test
    void an_element_that_is_no_object_is_told_apart() throws IOException {
        var rows = Reading.of(ANY, "[1, {\"nr\":2}, [3]]");

        assertThat(rows)
                .extracting(row -> row.problem().isPresent())
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[{\"nr\":1},", "[{\"nr\":1}", "[{nr:1}]", "[{\"nr\":1}] x", "\"text\"", ""})
    void what_is_not_well_formed_is_refused(String json) {
        assertThatThrownBy(() -> Reading.of(ANY, json)).isInstanceOf(Unreadable.class);
    }

    @Test
    void an_array_that_is_not_there_is_said_so() {
        assertThatThrownBy(() -> Reading.of(below("/data"), "{\"date\":[]}"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.of("noArray", "/data")));
    }

    @Test
    void a_field_of_a_megabyte_is_read() throws IOException {
        String large = "y".repeat(1024 * 1024);

        assertThat(Reading.of(ANY, "[{\"n\":\"" + large + "\"}]").get(0).values())
                .containsEntry("/n", large);
    }

    @Test
    void a_row_without_end_does_not_eat_the_memory() {
        assertThatThrownBy(
                        () ->
                                Reading.of(
                                        ANY,
                                        "[{\"n\":\"" + "y".repeat(Rows.MOST + 100_000) + "\"}]"))
                .isInstanceOf(Unreadable.class);
    }
}
