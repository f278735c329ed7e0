package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageRowsTest {

    private static final Format JSON = new Format.Json(StandardCharsets.UTF_8, "");

    @Test
    void an_object_on_several_lines_is_one_row() {
        Row row = MessageRows.of(JSON, "{\n \"nr\": 7,\n \"who\": {\"name\": \"Zoë\"}\n}");

        assertThat(row.problem()).isEmpty();
        assertThat(row.values()).containsEntry("/nr", "7").containsEntry("/who/name", "Zoë");
    }

    @Test
    void an_element_is_one_row() {
        Row row =
                MessageRows.of(
                        new Format.Xml("case"),
                        "<?xml version='1.0' encoding='UTF-8'?><case nr='7'><who>Zoë</who></case>");

        assertThat(row.values()).containsEntry("@nr", "7").containsEntry("who", "Zoë");
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(MessageRows.of(JSON, "{oops").problem()).map(Problem::key).hasValue("json");
        assertThat(MessageRows.of(JSON, "[1]").problem()).map(Problem::key).hasValue("noObject");
        assertThat(MessageRows.of(new Format.Xml("case"), "<x/>").problem())
                .map(Problem::key)
                .hasValue("oneRow");
        assertThat(MessageRows.of(new Format.Xml("case"), "<x").problem())
                .map(Problem::key)
                .hasValue("xml");
    }

    @Test
    void a_notice_is_written_in_both_forms() {
        var values = new java.util.LinkedHashMap<String, String>();
        values.put("type", "change");
        values.put("text", "a < b & \u0001c");

        assertThat(MessageRows.of(JSON, Notices.json(values)).values())
                .containsEntry("/text", "a < b & \u0001c");
        assertThat(MessageRows.of(new Format.Xml("notice"), Notices.xml(values)).values())
                .containsEntry("type", "change")
                .containsEntry("text", "a < b & c");
    }
}
