package org.loket.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;
import org.loket.sla.Opening;
import org.loket.sla.OpeningHours;

class OpeningWordsTest {

    private static final OpeningHours TOWN_HALL =
            new OpeningHours(
                    ZoneId.of("Europe/Amsterdam"),
                    List.of(
                            Opening.on(DayOfWeek.MONDAY, "09:00", "17:00"),
                            Opening.on(DayOfWeek.TUESDAY, "09:00", "17:00"),
                            Opening.on(DayOfWeek.WEDNESDAY, "09:00", "12:30"),
                            Opening.on(DayOfWeek.WEDNESDAY, "13:30", "17:00"),
                            Opening.on(DayOfWeek.THURSDAY, "09:00", "20:00")),
                    List.of());

    private static final Instant TUESDAY_NOON = Instant.parse("2026-11-17T11:00:00Z");
    private static final Instant TUESDAY_NIGHT = Instant.parse("2026-11-17T21:00:00Z");

    @Test
    void while_it_is_open_it_says_until_when() {
        OpeningWords words = OpeningWords.of(TOWN_HALL, TUESDAY_NOON, Language.EN);
        assertThat(words.open()).isTrue();
        assertThat(words.until()).isEqualTo("until 17:00");
    }

    @Test
    void while_it_is_closed_it_says_when_people_are_back() {
        OpeningWords words = OpeningWords.of(TOWN_HALL, TUESDAY_NIGHT, Language.NL);
        assertThat(words.open()).isFalse();
        assertThat(words.until()).isEqualTo("We zijn er weer: morgen, 9:00.");
    }

    @Test
    void days_with_the_same_hours_are_said_as_one() {
        assertThat(OpeningWords.of(TOWN_HALL, TUESDAY_NOON, Language.EN).week())
                .isEqualTo(
                        "Mon–Tue 9:00–\u206017:00, Wed 9:00–\u206012:30 + 13:30–\u206017:00, Thu 9:00–\u206020:00");
        assertThat(OpeningWords.of(TOWN_HALL, TUESDAY_NOON, Language.CS).week())
                .startsWith("po–út 9:00–\u206017:00");
    }
}
