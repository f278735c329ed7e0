package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loket.channel.legacy.Reading.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Test
    void the_header_names_the_columns() throws IOException {
        assertThat(Reading.values(csv(";"), "nr;wat\n1;lamp\n2;put\n"))
                .containsExactly(Map.of("nr", "1", "wat", "lamp"), Map.of("nr", "2", "wat", "put"));
    }

    @Test
    void without_a_header_columns_are_numbered() throws IOException {
        Format format = new Format.Csv(StandardCharsets.UTF_8, ",", "\"", false);

        assertThat(Reading.values(format, "a,b")).containsExactly(Map.of("1", "a", "2", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "||", "~"})
    void any_delimiter_will_do(String delimiter) throws IOException {
        String text = "a%1$sb\r\n\"x%1$sy\"%1$sz\r\n".formatted(delimiter);

        assertThat(Reading.values(csv(delimiter), text))
                .containsExactly(Map.of("a", "x" + delimiter + "y", "b", "z"));
    }

    @Test
    void quotes_hold_quotes_delimiters_and_line_ends() throws IOException {
        String text = "a,b\n\"zei \"\"au\"\", en\nging\r\nweg\",2\n";

        assertThat(Reading.values(csv(","), text))
                .containsExactly(Map.of("a", "zei \"au\", en\nging\r\nweg", "b", "2"));
    }

    @Test
    void a_value_is_never_quoted_where_no_quote_is_set() throws IOException {
        Format format = new Format.Csv(StandardCharsets.UTF_8, ";", "", true);

        assertThat(Reading.values(format, "a;b\n5\" buis;\"x\n"))
                .containsExactly(Map.of("a", "5\" buis", "b", "\"x"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name_and_says_the_charset() throws IOException {
        String text = "naam\nČapek\n";
        for (Charset charset :
                new Charset[] {
                    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
                }) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(("\uFEFF" + text).getBytes(charset));

            assertThat(Reading.of(csv(",", StandardCharsets.ISO_8859_1), bytes.toByteArray()))
                    .as(charset.name())
                    .extracting(Row::values)
                    .containsExactly(Map.of("naam", "Čapek"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-2", "IBM850", "UTF-16LE", "windows-1250"})
    void charsets_are_read_as_set(String charset) throws IOException {
        byte[] bytes = "straße\nMüller\n".getBytes(charset);

        assertThat(Reading.of(csv(",", Charset.forName(charset)), bytes))
                .extracting(row -> row.values().get("straße"))
                .containsExactly("Müller");
    }

    @Test
    void bytes_that_are_no_characters_are_refused_not_guessed() {
        byte[] bytes = "naam\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Reading.of(csv(","), bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.problem().key()).isEqualTo("charset"));
    }

    @Test
    void a_row_with_too_many_values_is_told_apart_and_spoils_no_other() throws IOException {
        var rows = Reading.of(csv(","), "a,b\n1,2,3\n4,5\n");

        assertThat(rows.get(0).problem()).contains(Problem.of("tooManyValues", 3, 2));
        assertThat(rows.get(1)).isEqualTo(Row.of(2, Map.of("a", "4", "b", "5")));
    }

    @Test
    void a_short_row_has_nothing_in_its_last_columns() throws IOException {
        assertThat(Reading.of(csv(","), "a,b\n1\n")).containsExactly(Row.of(1, Map.of("a", "1")));
    }

    @Test
    void empty_lines_are_no_rows() throws IOException {
        assertThat(Reading.of(csv(","), "a,b\n\n1,2\n\n\n3,4")).hasSize(2);
    }

    @Test
    void a_field_of_a_megabyte_is_read() throws IOException {
        String large = "y".repeat(1024 * 1024);

        assertThat(Reading.of(csv(","), "a,b\n\"" + large + "\",2\n"))
                .extracting(row -> row.values().get("a"))
                .containsExactly(large);
    }

    @Test
    void a_quote_that_is_never_closed_does_not_eat_the_memory() {
        String endless = "a,b\n\"" + "1,2\n".repeat(Rows.MOST / 4 + 10);

        assertThatThrownBy(() -> Reading.of(csv(","), endless)).isInstanceOf(Unreadable.class);
    }

    @Test
    void columns_of_the_same_name_are_told_apart_by_their_place() throws IOException {
        assertThat(Reading.values(csv(","), "a,a,\n1,2,3\n"))
                .containsExactly(Map.of("a", "1", "2", "2", "3", "3"));
    }
}
