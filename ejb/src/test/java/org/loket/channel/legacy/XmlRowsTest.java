package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlRowsTest {

    private static final Format CASES = new Format.Xml("case");

    @Test
    void paths_name_elements_attributes_and_own_text() throws IOException {
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <x:export xmlns:x="urn:x"><head>no row</head>
                  <x:case id="7">own <person kind="citizen"><name>Čapek &amp; co</name></person>
                    <file>a.pdf</file><file>b.pdf</file><empty/><text><![CDATA[1 < 2]]></text></x:case>
                  <x:case id="8"/>
                </x:export>
                """;

        assertThat(Reading.values(CASES, xml))
                .containsExactly(
                        Map.of(
                                "@id", "7",
                                ".", "own",
                                "person/@kind", "citizen",
                                "person/name", "Čapek & co",
                                "file", "a.pdf\nb.pdf",
                                "empty", "",
                                "text", "1 < 2"),
                        Map.of("@id", "8", ".", ""));
    }

    @Test
    void a_path_from_the_root_takes_only_the_rows_there() throws IOException {
        String xml = "<all><old><case>1</case></old><case>2</case></all>";

        assertThat(Reading.values(new Format.Xml("/all/case"), xml))
                .containsExactly(Map.of(".", "2"));
        assertThat(Reading.of(CASES, xml)).hasSize(2);
        assertThat(Reading.of(new Format.Xml("old/case"), xml)).hasSize(1);
    }

    @Test
    void the_declared_encoding_counts() throws IOException {
        byte[] latin =
                "<?xml version='1.0' encoding='ISO-8859-1'?><a><case><n>Müller</n></case></a>"
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.of(CASES, latin).get(0).values()).containsEntry("n", "Müller");
    }

    @Test
    void what_is_not_well_formed_is_refused_with_its_line() {
        assertThatThrownBy(() -> Reading.of(CASES, "<a>\n<case><n>1</case>\n</a>"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.of("xml", 2)));
        assertThatThrownBy(() -> Reading.of(CASES, "<a><case/>")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Reading.of(CASES, "")).isInstanceOf(Unreadable.class);
    }

    @Test
    void entities_from_elsewhere_are_refused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        String external =
                "<!DOCTYPE a [<!ENTITY s SYSTEM '%s'>]><a><case><n>&s;</n></case></a>"
                        .formatted(secret.toUri());

        assertThatThrownBy(() -> Reading.of(CASES, external)).isInstanceOf(Unreadable.class);
    }

    @Test
    void entities_that_multiply_are_refused() {
        String laughs =
                "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><a><case>&b;</case></a>";

        assertThatThrownBy(() -> Reading.of(CASES, laughs)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_field_of_a_megabyte_is_read() throws IOException {
        String large = "y".repeat(1024 * 1024);

        assertThat(Reading.of(CASES, "<a><case><n>" + large + "</n></case></a>").get(0).values())
                .containsEntry("n", large);
    }
}
