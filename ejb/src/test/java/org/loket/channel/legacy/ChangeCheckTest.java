package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loket.request.Status;
import org.loket.request.TheirStatus;

class ChangeCheckTest {

    private final ChangeCheck check = new ChangeCheck("works", new Dates("", ZoneOffset.UTC));
    private final Map<Field, String> fields =
            new EnumMap<>(Map.of(Field.KEY, "77", Field.STATUS, "resolved"));

    @ParameterizedTest
    @CsvSource({
        "accepted,ACCEPTED",
        "In progress,IN_PROGRESS",
        "needs-information,NEEDS_INFORMATION",
        "REJECTED,REJECTED"
    })
    void statuses_are_read_as_people_write_them(String written, TheirStatus read) {
        fields.put(Field.STATUS, written);

        assertThat(news().status()).isEqualTo(read);
    }

    @Test
    void another_status_is_told_as_wrong() {
        fields.put(Field.STATUS, "99");

        assertThat(check.of(fields, "99").problems())
                .extracting(Problem::key)
                .containsExactly("wrong.status");
    }

    @Test
    void a_version_is_a_number_or_a_moment_or_the_moment_of_the_change() {
        fields.put(Field.VERSION, "12");
        assertThat(news().version()).isEqualTo(12);

        fields.put(Field.VERSION, "1970-01-01T00:00:01Z");
        assertThat(news().version()).isEqualTo(1_000);

        fields.remove(Field.VERSION);
        fields.put(Field.DATE, "1970-01-01T00:00:02Z");
        assertThat(news().version()).isEqualTo(2_000);
        assertThat(news().changedAt()).isEqualTo(Instant.ofEpochSecond(2));
    }

    @Test
    void a_message_without_a_name_is_known_by_what_it_says() {
        String first = news().message();
        assertThat(news().message()).isEqualTo(first);

        fields.put(Field.TEXT, "Done");
        assertThat(news().message()).isNotEqualTo(first);

        fields.put(Field.MESSAGE, "m-1");
        assertThat(news().message()).isEqualTo("m-1");
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED,CLOSED,true",
        "RESOLVED,WAITING,false",
        "NEEDS_INFORMATION,WAITING,true",
        "ACCEPTED,RECEIVED,true",
        "IN_PROGRESS,RESOLVED,false"
    })
    void both_sides_may_say_the_same_in_other_words(TheirStatus said, Status here, boolean same) {
        assertThat(said.agreesWith(here)).isEqualTo(same);
    }

    private News news() {
        return check.of(fields, fields.get(Field.STATUS)).news().orElseThrow();
    }
}
