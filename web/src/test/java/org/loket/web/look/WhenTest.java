package org.loket.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loket.kernel.Language;

class WhenTest {

    /** Tuesday 17 November 2026, 10:00 in Amsterdam. */
    private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");

    private static When in(Language language) {
        return new When(language, ZoneId.of("Europe/Amsterdam"));
    }

    private static Instant in(Duration ahead) {
        return NOW.plus(ahead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|-12|12 min late",
                "NL|-12|12 min te laat",
                "DE|-12|12 Min. zu spät",
                "IT|-12|in ritardo di 12 min",
                "CS|-12|12 min po termínu",
                "EN|50|50 min left",
                "NL|50|nog 50 min",
                "DE|50|noch 50 Min.",
                "IT|50|ancora 50 min",
                "CS|50|zbývá 50 min",
                "EN|130|2 h 10 left",
                "DE|130|noch 2 Std. 10",
                "NL|180|nog 3 u",
                "EN|420|today 17:00",
                "CS|420|dnes 17:00",
                "EN|1530|tomorrow 11:30",
                "NL|1530|morgen 11:30",
                "DE|1530|morgen 11:30",
                "IT|1530|domani 11:30",
                "CS|1530|zítra 11:30",
                "EN|4620|Fri 15:00",
                "NL|4620|vr 15:00",
                "DE|4620|Fr. 15:00",
                "IT|4620|ven 15:00",
                "CS|4620|pá 15:00",
                "EN|18720|Mon 30 Nov",
                "DE|18720|Mo. 30. Nov.",
                "CS|18720|po 30. 11.",
                "EN|-4320|3 days late",
                "CS|-2880|2 dny po termínu",
                "CS|-7200|5 dní po termínu",
            })
    void a_clock_says_how_long_is_left(Language language, long minutes, String said) {
        assertThat(in(language).left(in(Duration.ofMinutes(minutes)), NOW)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|2026-11-17T08:12:00Z|today, 9:12", "DE|2026-11-16T14:40:00Z|gestern, 15:40",
                "EN|2026-11-13T14:40:00Z|Fri 13 Nov, 15:40",
                        "NL|2026-11-13T14:40:00Z|vr 13 nov., 15:40",
                "DE|2026-11-13T14:40:00Z|Fr. 13. Nov., 15:40",
                        "IT|2026-11-13T14:40:00Z|ven 13 nov, 15:40",
                "CS|2026-11-13T14:40:00Z|pá 13. 11., 15:40",
                        "EN|2025-11-13T14:40:00Z|13 Nov 2025, 15:40",
            })
    void a_moment_is_said_from_today(Language language, Instant at, String said) {
        assertThat(in(language).moment(at, NOW)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Thursday 26 November",
                "NL|donderdag 26 november",
                "DE|Donnerstag, 26. November",
                "IT|giovedì 26 novembre",
                "CS|čtvrtek 26. listopadu",
            })
    void a_day_is_said_in_full(Language language, String said) {
        assertThat(in(language).day(Instant.parse("2026-11-26T16:00:00Z"), NOW)).isEqualTo(said);
    }

    @Test
    void the_day_is_that_of_the_zone() {
        Instant lateInTheEvening = Instant.parse("2026-11-17T23:30:00Z");
        assertThat(in(Language.EN).day(lateInTheEvening, NOW)).isEqualTo("tomorrow");
    }

    @Test
    void what_was_is_said_by_its_distance_for_a_day() {
        When english = in(Language.EN);
        assertThat(english.ago(in(Duration.ofSeconds(-20)), NOW)).isEqualTo("just now");
        assertThat(english.ago(in(Duration.ofMinutes(-8)), NOW)).isEqualTo("8 min ago");
        assertThat(english.ago(in(Duration.ofHours(-30)), NOW)).isEqualTo("yesterday, 4:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"EN|214000|214 KB", "EN|1|1 KB", "DE|1250000|1,2 MB", "CS|25000000|25 MB"})
    void a_size_is_said_in_powers_of_ten(Language language, long bytes, String said) {
        assertThat(in(language).size(bytes)).isEqualTo(said);
    }

    @Test
    void a_clock_warms_up_in_its_last_quarter_and_turns_bad_at_its_end() {
        Instant from = in(Duration.ofHours(-4));
        assertThat(face(from, in(Duration.ofHours(4)), false))
                .isEqualTo(new ClockFace("4 h left", "", 50));
        assertThat(face(from, in(Duration.ofHours(1)), false))
                .isEqualTo(new ClockFace("1 h left", "warm", 80));
        assertThat(face(from, in(Duration.ofMinutes(-12)), false))
                .isEqualTo(new ClockFace("12 min late", "bad", 100));
        assertThat(face(from, in(Duration.ofHours(4)), true))
                .isEqualTo(new ClockFace("standing still", "hold", 50));
    }

    private static ClockFace face(Instant from, Instant due, boolean paused) {
        return ClockFace.of(from, due, paused, NOW, in(Language.EN));
    }
}
