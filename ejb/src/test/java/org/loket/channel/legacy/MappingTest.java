package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final Map<String, String> ROW =
            Map.of("nr", "7", "wat", " lamp ", "/person/name", "Čapek");

    @Test
    void a_formula_mixes_columns_and_constants() {
        assertThat(new Formula("{wat} nr {nr}").of(ROW)).isEqualTo("lamp  nr 7");
        assertThat(new Formula("always").of(ROW)).isEqualTo("always");
        assertThat(new Formula("{none}").of(ROW)).isEmpty();
        assertThat(new Formula("{{nr} {nr}").of(ROW)).isEqualTo("{nr} 7");
    }

    @Test
    void a_pointer_may_miss_its_first_slash() {
        assertThat(new Formula("{person/name}").of(ROW)).isEqualTo("Čapek");
    }

    @Test
    void a_brace_that_is_not_closed_is_told() {
        assertThatThrownBy(() -> new Formula("{nr")).isInstanceOf(Unreadable.class);
    }

    @Test
    void their_values_become_ours_with_a_default_for_others() {
        ValueTable table = new ValueTable("Lamp = street-problem\npas=passport\n* = complaint\n");

        assertThat(table.of("LAMP")).isEqualTo("street-problem");
        assertThat(table.of("pas")).isEqualTo("passport");
        assertThat(table.of("")).isEqualTo("complaint");
        assertThat(new ValueTable("a = b").of("c")).isEqualTo("c");
    }

    @Test
    void a_problem_is_read_as_it_was_written_whatever_stood_in_the_file() {
        Problem problem = Problem.of("wrong.email", "a\tb\nc", "x".repeat(500));

        assertThat(Problem.read(problem.written())).isEqualTo(problem);
        assertThat(problem.values().get(0)).isEqualTo("a b c");
    }
}
