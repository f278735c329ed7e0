package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.catalogue.Kind;
import org.loket.catalogue.Service;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.request.Channel;

class RowCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @TempDir Path folder;

    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    @BeforeEach
    void a_good_row() {
        fields.put(Field.KEY, "A-1");
        fields.put(Field.SERVICE, "street");
        fields.put(Field.SUBJECT, "Lamp");
        fields.put(Field.TEXT, "Broken");
        fields.put(Field.NAME, "Piet");
        fields.put(Field.EMAIL, "piet@example.org");
    }

    @Test
    void a_good_row_is_wanted_as_a_request_of_the_legacy_channel() {
        Wanted wanted = outcome().wanted().orElseThrow();

        assertThat(wanted.key()).isEqualTo("A-1");
        assertThat(wanted.handed().form().channel()).isEqualTo(Channel.LEGACY);
        assertThat(wanted.handed().form().language()).isEqualTo(Language.EN);
        assertThat(wanted.handed().guest().email()).isEqualTo("piet@example.org");
        assertThat(wanted.handed().terms().confirm()).isTrue();
    }

    @Test
    void the_same_key_of_a_system_is_the_same_submission_and_another_system_another() {
        String here = outcome().wanted().orElseThrow().handed().form().submission();
        fields.put(Field.SUBJECT, "Other words");

        assertThat(outcome().wanted().orElseThrow().handed().form().submission()).isEqualTo(here);
        assertThat(here).hasSize(64);
        assertThat(
                        check("other", "")
                                .of(fields)
                                .wanted()
                                .orElseThrow()
                                .handed()
                                .form()
                                .submission())
                .isNotEqualTo(here);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        fields.remove(Field.KEY);
        fields.put(Field.SERVICE, "bicycle");
        fields.put(Field.EMAIL, "no address");
        fields.put(Field.PRIORITY, "5");
        fields.put(Field.TEXT, "x".repeat(20_001));

        assertThat(keys())
                .containsExactly(
                        "missing.key",
                        "long.text",
                        "wrong.service",
                        "wrong.email",
                        "wrong.priority");
    }

    @ParameterizedTest
    @CsvSource({"closed, serviceClosed", "inside, signInNeeded"})
    void a_service_that_takes_no_such_requests_is_told(String service, String problem) {
        fields.put(Field.SERVICE, service);

        assertThat(keys()).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-01-05, 2026-01-04T23:00:00Z",
        "'', 2026-01-05T09:30, 2026-01-05T08:30:00Z",
        "'', 2026-01-05 09:30:15, 2026-01-05T08:30:15Z",
        "'', 2026-01-05T09:30:00Z, 2026-01-05T09:30:00Z",
        "'', 2026-01-05T09:30:00.123+02:00, 2026-01-05T07:30:00.123Z",
        "'', 2026-01-05T09:30:00.123456Z, 2026-01-05T09:30:00.123456Z",
        "dd-MM-yyyy, 05-01-2026, 2026-01-04T23:00:00Z",
        "d.M.yyyy H:mm, 5.1.2026 9:30, 2026-01-05T08:30:00Z"
    })
    void dates_are_read_as_they_are_written_there(String pattern, String date, Instant moment) {
        fields.put(Field.DATE, date);

        assertThat(
                        check("it", pattern)
                                .of(fields)
                                .wanted()
                                .orElseThrow()
                                .handed()
                                .terms()
                                .filedAt())
                .contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"31-02-2026, wrong.date", "soon, wrong.date", "2026-03-03, dateAhead"})
    void a_date_that_is_none_or_lies_ahead_is_told(String date, String problem) {
        fields.put(Field.DATE, date);

        assertThat(keys()).containsExactly(problem);
    }

    @Test
    void files_beside_it_are_attached() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "a");
        Files.writeString(folder.resolve("b c.txt"), "b");
        fields.put(Field.FILES, "a.txt; b c.txt");

        assertThat(outcome().wanted().orElseThrow().handed().form().uploads())
                .extracting(it -> it.name())
                .containsExactly("a.txt", "b c.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"missing.txt", "../secret", "/etc/passwd", "sub/a.txt", "..", ".", "link"})
    void a_name_that_leads_elsewhere_is_no_file_beside_it(String name) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/a.txt"), "a");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        fields.put(Field.FILES, name);

        assertThat(keys()).containsExactly("noFile");
    }

    private List<String> keys() {
        return outcome().problems().stream().map(Problem::key).toList();
    }

    private RowCheck.Outcome outcome() {
        return check("it", "").of(fields);
    }

    private RowCheck check(String system, String datePattern) {
        return new RowCheck(
                system,
                RowCheckTest::service,
                "public-space"::equals,
                new Dates(datePattern, ZONE),
                new Beside(folder)::find,
                NOW,
                true);
    }

    private static Optional<Service> service(String key) {
        Localised text = Localised.of(Map.of(Language.EN, "x"));
        Service.Texts texts = new Service.Texts(text, text, text, text);
        boolean inside = key.equals("inside");
        Service service =
                key.equals("closed")
                        ? new Closed(texts)
                        : new Service(key, Kind.QUESTION, "question", "t", "l", inside, 1, texts);
        return List.of("street", "closed", "inside").contains(key)
                ? Optional.of(service)
                : Optional.empty();
    }

    private static final class Closed extends Service {
        Closed(Texts texts) {
            super("closed", Kind.QUESTION, "question", "t", "l", false, 1, texts);
        }

        @Override
        public boolean closed() {
            return true;
        }
    }
}
