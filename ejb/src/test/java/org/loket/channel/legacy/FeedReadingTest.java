package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReadingTest {

    private final Map<String, String> form = good();

    private static Map<String, String> good() {
        Map<String, String> form = new HashMap<>();
        form.put("name", "Streets");
        form.put("system", "streets");
        form.put("place", "folder");
        form.put("folder", "streets/in");
        form.put("pattern", "*.csv");
        form.put("format", "csv");
        form.put("charset", "windows-1252");
        form.put("delimiter", "tab");
        form.put("quote", "\"");
        form.put("header", "true");
        for (Field field : Field.values()) {
            if (field.neededFor(Carries.REQUESTS))
                form.put("map_" + field.key(), "{" + field.key() + "}");
        }
        return form;
    }

    private static FeedReading with(String name, String value) {
        Map<String, String> form = good();
        form.put(name, value);
        return new FeedReading(new FeedForm(form));
    }

    @Test
    void a_good_form_is_understood() {
        FeedReading reading = new FeedReading(new FeedForm(good()));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.definition().format())
                .isEqualTo(new Format.Csv(Charset.forName("windows-1252"), "\t", "\"", true));
        assertThat(reading.definition().place())
                .isEqualTo(new Place.Folder("streets/in", "*.csv", false));
        assertThat(FeedForm.fromJson(new FeedForm(good()).toJson()).values()).isEqualTo(good());
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "system, a b",
        "folder, ../etc",
        "folder, /etc",
        "folder, a//b",
        "folder, .work",
        "pattern, ../*.csv",
        "pattern, *)&delete=true",
        "charset, KOI-99",
        "charset, '?'",
        "delimiter, ''",
        "delimiter, abcdef",
        "quote, xy",
        "map_key, ''",
        "map_subject, {wat",
        "table_service, lamp",
        "datePattern, DD-QQ-xx{",
    })
    void what_cannot_be_understood_is_said_at_its_setting(String name, String value) {
        assertThat(with(name, value).problems()).containsOnlyKeys(name);
    }

    @ParameterizedTest
    @CsvSource({"host, 'a b'", "port, 70000", "user, ''", "hostKey, nonsense", "folder, 'a b'"})
    void a_server_is_checked_too(String name, String value) {
        Map<String, String> form = good();
        form.put("place", "sftp");
        form.put("host", "files.example.org");
        form.put("port", "2222");
        form.put("user", "desk");
        form.put(
                "hostKey",
                "files.example.org ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=");
        assertThat(new FeedReading(new FeedForm(form)).problems()).isEmpty();

        form.put(name, value);

        assertThat(new FeedReading(new FeedForm(form)).problems()).containsOnlyKeys(name);
    }

    @Test
    void columns_of_fixed_width_are_lines() {
        Map<String, String> form = good();
        form.put("format", "fixed");
        form.put("columns", "nr 1-8\nwat het is: 9 - 40\n");

        assertThat(new FeedReading(new FeedForm(form)).definition().format())
                .isInstanceOfSatisfying(
                        Format.Fixed.class,
                        it ->
                                assertThat(it.places())
                                        .containsExactly(
                                                new Format.Fixed.Place("nr", 1, 8),
                                                new Format.Fixed.Place("wat het is", 9, 40)));
        form.put("columns", "nr 8-1");
        assertThat(new FeedReading(new FeedForm(form)).problems()).containsOnlyKeys("columns");
    }

    @Test
    void a_table_needs_no_files_and_no_format() {
        form.put("place", "table");
        form.put("source", "works");
        form.put("table", "legacy.cases");
        form.put("idColumn", "id");
        form.put("takeColumn", "taken_at");
        form.remove("folder");
        form.remove("pattern");
        form.remove("delimiter");

        Place place = new FeedReading(new FeedForm(form)).definition().place();

        assertThat(place)
                .isEqualTo(
                        new Place.Table(
                                "works", "legacy.cases", "id", true, "taken_at", "", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases; drop table x", "a.b.c", "\"cases\"", "cases--", ""})
    void what_is_no_name_of_a_table_is_none(String table) {
        form.put("place", "table");
        form.put("table", table);

        assertThat(new FeedReading(new FeedForm(form)).problems()).containsKey("table");
    }

    @Test
    void changes_need_a_number_and_a_status_only() {
        form.keySet().removeIf(name -> name.startsWith("map_"));
        form.put("carries", "changes");

        assertThat(new FeedReading(new FeedForm(form)).problems())
                .containsOnlyKeys("map_key", "map_status");
    }

    @Test
    void words_for_what_is_no_status_of_ours_are_told() {
        form.put("tell", "true");
        form.put("tellWords", "RESOLVED = done\nGONE = away");

        assertThat(new FeedReading(new FeedForm(form)).problems()).containsOnlyKeys("tellWords");
    }
}
