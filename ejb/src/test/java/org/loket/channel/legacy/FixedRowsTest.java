package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixedRowsTest {

    private static final Format FORMAT =
            new Format.Fixed(
                    StandardCharsets.UTF_8,
                    List.of(
                            new Format.Fixed.Place("nr", 1, 4),
                            new Format.Fixed.Place("wat", 5, 12)),
                    false);

    @Test
    void values_stand_at_their_places() throws IOException {
        assertThat(Reading.values(FORMAT, "0001lamp    x\r\n0002straße  \n"))
                .containsExactly(
                        Map.of("nr", "0001", "wat", "lamp"), Map.of("nr", "0002", "wat", "straße"));
    }

    @Test
    void a_line_that_ends_early_has_nothing_behind_its_end() throws IOException {
        assertThat(Reading.values(FORMAT, "000\n0004la"))
                .containsExactly(Map.of("nr", "000", "wat", ""), Map.of("nr", "0004", "wat", "la"));
    }

    @Test
    void lines_end_as_on_any_system() throws IOException {
        assertThat(Reading.of(FORMAT, "0001a\r0002b\r\n0003c\n\n0004d")).hasSize(4);
    }

    @Test
    void a_line_without_end_does_not_eat_the_memory() {
        assertThatThrownBy(() -> Reading.of(FORMAT, "x".repeat(Rows.MOST + 1)))
                .isInstanceOf(Unreadable.class);
    }
}
