package org.loket.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate KINGS_DAY = LocalDate.parse("2026-04-27");

    private final OpeningHours office =
            new OpeningHours(AMSTERDAM, Opening.onWeekdays("09:00", "17:00"), List.of(KINGS_DAY));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes((long) (hours * 60));
    }

    @Test
    void time_within_one_day_passes_as_on_the_clock() {
        assertThat(office.plus(at("2026-03-03T10:00"), hours(4))).isEqualTo(at("2026-03-03T14:00"));
    }

    @Test
    void time_that_does_not_fit_into_the_day_continues_next_morning() {
        assertThat(office.plus(at("2026-03-03T15:00"), hours(4))).isEqualTo(at("2026-03-04T11:00"));
    }

    @Test
    void time_that_just_fits_ends_at_closing_time() {
        assertThat(office.plus(at("2026-03-03T13:00"), hours(4))).isEqualTo(at("2026-03-03T17:00"));
        assertThat(office.plus(at("2026-03-03T13:00"), hours(12)))
                .isEqualTo(at("2026-03-04T17:00"));
    }

    @Test
    void no_time_needs_no_opening() {
        assertThat(office.plus(at("2026-03-07T13:00"), Duration.ZERO))
                .isEqualTo(at("2026-03-07T13:00"));
    }

    @Test
    void before_opening_after_closing_and_in_the_weekend_no_time_passes() {
        Instant tenOnTuesday = at("2026-03-03T10:00");
        assertThat(office.plus(at("2026-03-03T06:30"), hours(1))).isEqualTo(tenOnTuesday);
        assertThat(office.plus(at("2026-03-02T17:00"), hours(1))).isEqualTo(tenOnTuesday);
        assertThat(office.plus(at("2026-03-02T22:15"), hours(1))).isEqualTo(tenOnTuesday);
        assertThat(office.plus(at("2026-03-06T16:00"), hours(2))).isEqualTo(at("2026-03-09T10:00"));
        assertThat(office.plus(at("2026-03-08T12:00"), hours(2))).isEqualTo(at("2026-03-09T11:00"));
    }

    @Test
    void a_holiday_is_skipped() {
        assertThat(office.plus(at("2026-04-24T16:00"), hours(2))).isEqualTo(at("2026-04-28T10:00"));
        assertThat(office.between(at("2026-04-24T16:00"), at("2026-04-28T10:00")))
                .isEqualTo(hours(2));
        assertThat(office.openAt(at("2026-04-27T11:00"))).isFalse();
    }

    @Test
    void seconds_and_parts_of_them_are_kept() {
        Instant from = at("2026-03-03T16:59:59.250");
        assertThat(office.plus(from, Duration.ofMillis(1_500)))
                .isEqualTo(at("2026-03-04T09:00:00.750"));
        assertThat(office.between(from, at("2026-03-04T09:00:00.750")))
                .isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void a_lunch_break_does_not_count() {
        OpeningHours library =
                new OpeningHours(
                        AMSTERDAM,
                        List.of(
                                Opening.on(WEDNESDAY, "13:30", "17:30"),
                                Opening.on(WEDNESDAY, "09:00", "12:30")),
                        List.of());
        assertThat(library.plus(at("2026-03-04T12:00"), hours(1)))
                .isEqualTo(at("2026-03-04T14:00"));
        assertThat(library.openAt(at("2026-03-04T13:00"))).isFalse();
        assertThat(library.closesAt(at("2026-03-04T10:00"))).contains(at("2026-03-04T12:30"));
        assertThat(library.plus(at("2026-03-04T17:00"), hours(1)))
                .isEqualTo(at("2026-03-11T09:30"));
    }

    @Test
    void an_opening_through_the_night_is_one_opening() {
        OpeningHours night =
                new OpeningHours(
                        AMSTERDAM,
                        List.of(
                                Opening.on(FRIDAY, "20:00", "24:00"),
                                Opening.on(SATURDAY, "00:00", "04:00")),
                        List.of());
        assertThat(night.closesAt(at("2026-03-06T21:00"))).contains(at("2026-03-07T04:00"));
        assertThat(night.plus(at("2026-03-06T21:00"), hours(6))).isEqualTo(at("2026-03-07T03:00"));
        assertThat(night.openAt(at("2026-03-07T00:00"))).isTrue();
    }

    @Test
    void openings_that_overlap_or_touch_count_once() {
        OpeningHours hours =
                new OpeningHours(
                        AMSTERDAM,
                        List.of(
                                Opening.on(MONDAY, "09:00", "12:00"),
                                Opening.on(MONDAY, "11:00", "13:00"),
                                Opening.on(MONDAY, "13:00", "15:00"),
                                Opening.on(MONDAY, "10:00", "10:30")),
                        List.of());
        assertThat(hours.week()).containsExactly(Opening.on(MONDAY, "09:00", "15:00"));
    }

    @Test
    void doors_are_open_from_the_first_moment_until_before_the_last() {
        assertThat(office.openAt(at("2026-03-03T08:59:59"))).isFalse();
        assertThat(office.openAt(at("2026-03-03T09:00"))).isTrue();
        assertThat(office.openAt(at("2026-03-03T16:59:59"))).isTrue();
        assertThat(office.openAt(at("2026-03-03T17:00"))).isFalse();
    }

    @Test
    void says_when_it_closes_and_when_it_opens_again() {
        assertThat(office.closesAt(at("2026-03-06T12:00"))).contains(at("2026-03-06T17:00"));
        assertThat(office.closesAt(at("2026-03-06T18:00"))).isEmpty();
        assertThat(office.nextOpening(at("2026-03-06T18:00"))).isEqualTo(at("2026-03-09T09:00"));
        assertThat(office.nextOpening(at("2026-03-06T12:00"))).isEqualTo(at("2026-03-06T12:00"));
    }

    @Test
    void round_the_clock_closes_on_the_next_holiday_or_never() {
        List<Opening> always = Opening.daily("00:00", "24:00");
        OpeningHours duty = new OpeningHours(AMSTERDAM, always, List.of(KINGS_DAY));
        assertThat(duty.closesAt(at("2026-01-05T12:00"))).contains(at("2026-04-27T00:00"));
        assertThat(duty.closesAt(at("2026-05-05T12:00"))).isEmpty();
        assertThat(duty.plus(at("2026-04-26T23:00"), hours(2))).isEqualTo(at("2026-04-28T01:00"));
        assertThat(new OpeningHours(AMSTERDAM, always, List.of()).closesAt(at("2026-01-05T12:00")))
                .isEmpty();
    }

    @Test
    void the_clock_going_forward_takes_an_hour_from_the_night_shift() {
        OpeningHours duty = new OpeningHours(AMSTERDAM, Opening.daily("00:00", "24:00"), List.of());
        assertThat(duty.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(hours(23));
        OpeningHours night = onSunday("01:00", "04:00");
        assertThat(night.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(hours(2));
        assertThat(night.plus(at("2026-03-29T01:30"), hours(1))).isEqualTo(at("2026-03-29T03:30"));
    }

    @Test
    void an_opening_inside_the_skipped_hour_does_not_happen_that_day() {
        OpeningHours night = onSunday("02:15", "02:45");
        assertThat(night.nextOpening(at("2026-03-29T00:00"))).isEqualTo(at("2026-04-05T02:15"));
        assertThat(onSunday("02:30", "03:30").nextOpening(at("2026-03-29T00:00")))
                .isEqualTo(at("2026-03-29T03:00"));
    }

    @Test
    void the_clock_going_back_adds_an_hour_to_the_night_shift() {
        OpeningHours night = onSunday("01:00", "04:00");
        assertThat(night.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(hours(4));
        assertThat(night.plus(at("2026-10-25T01:00"), hours(4))).isEqualTo(at("2026-10-25T04:00"));
    }

    @Test
    void what_closes_in_the_repeated_hour_closes_the_first_time() {
        OpeningHours night = onSunday("01:00", "02:30");
        Instant firstHalfPastTwo = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(night.closesAt(at("2026-10-25T01:00"))).contains(firstHalfPastTwo);
        assertThat(night.openAt(firstHalfPastTwo.plus(hours(1)))).isFalse();
    }

    @Test
    void an_office_day_is_as_long_on_both_sides_of_the_clock_change() {
        assertThat(office.plus(at("2026-03-27T16:00"), hours(2))).isEqualTo(at("2026-03-30T10:00"));
        assertThat(office.plus(at("2026-10-23T16:00"), hours(2))).isEqualTo(at("2026-10-26T10:00"));
    }

    @Test
    void long_durations_cross_years() {
        Duration year = hours(8 * 5 * 52);
        Instant from = at("2024-01-01T09:00");
        Instant end = office.plus(from, year);
        assertThat(end).isEqualTo(at("2024-12-27T17:00"));
        assertThat(office.between(from, end)).isEqualTo(year);
    }

    @Test
    void time_backwards_is_no_time() {
        assertThat(office.between(at("2026-03-04T12:00"), at("2026-03-03T12:00"))).isZero();
    }

    @Test
    void working_days_skip_weekends_and_holidays_and_keep_the_time_of_day() {
        assertThat(office.plusWorkingDays(at("2026-04-23T14:10"), 5))
                .isEqualTo(at("2026-05-01T14:10"));
        assertThat(office.plusWorkingDays(at("2026-03-07T11:00"), 1))
                .isEqualTo(at("2026-03-09T11:00"));
        assertThat(office.plusWorkingDays(at("2026-03-27T20:00"), 1))
                .isEqualTo(at("2026-03-30T20:00"));
        assertThat(office.plusWorkingDays(at("2026-03-07T11:00"), 0))
                .isEqualTo(at("2026-03-07T11:00"));
    }

    @Test
    void a_long_closure_is_crossed() {
        LocalDate first = LocalDate.parse("2026-01-01");
        OpeningHours hours =
                new OpeningHours(
                        AMSTERDAM,
                        List.of(Opening.on(TUESDAY, "09:00", "10:00")),
                        new TreeSet<>(
                                Stream.iterate(first, d -> d.plusDays(1)).limit(730).toList()));
        assertThat(hours.nextOpening(at("2026-01-01T00:00"))).isEqualTo(at("2028-01-04T09:00"));
    }

    @Test
    void a_calendar_that_never_opens_is_refused() {
        assertThatThrownBy(() -> new OpeningHours(AMSTERDAM, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossible_openings_are_refused() {
        assertThatThrownBy(() -> Opening.on(MONDAY, "17:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Opening.on(MONDAY, "09:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(MONDAY, 0, 1441))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(MONDAY, -1, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void negative_amounts_are_refused() {
        assertThatThrownBy(() -> office.plus(at("2026-03-03T10:00"), hours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.plusWorkingDays(at("2026-03-03T10:00"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OpeningHours onSunday(String opens, String closes) {
        return new OpeningHours(AMSTERDAM, List.of(Opening.on(SUNDAY, opens, closes)), List.of());
    }
}
