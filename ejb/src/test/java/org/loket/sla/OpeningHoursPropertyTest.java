package org.loket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random calendars around clock changes, held against a slow reference that walks minute by minute
 * and looks at the wall clock only.
 */
class OpeningHoursPropertyTest {

    private static final int DAYS = 24;
    private static final int ROUNDS = 15;

    /**
     * St John's changed at 00:01, Havana and Beirut at midnight, Lord Howe by half an hour; Apia
     * skipped a day.
     */
    @ParameterizedTest
    @CsvSource({
        "Europe/Amsterdam, 2026-03-20",
        "Europe/Amsterdam, 2026-10-15",
        "America/New_York, 2026-10-25",
        "America/St_Johns, 2008-03-01",
        "America/St_Johns, 2008-10-25",
        "America/Havana, 2026-03-01",
        "America/Havana, 2026-10-25",
        "Asia/Beirut, 2026-03-20",
        "Australia/Lord_Howe, 2026-03-28",
        "Australia/Lord_Howe, 2026-09-25",
        "Pacific/Apia, 2011-12-20",
        "Asia/Kathmandu, 2026-05-01",
        "UTC, 2026-12-20"
    })
    void agrees_with_walking_minute_by_minute(ZoneId zone, LocalDate first) {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(31L * round + zone.hashCode() + first.toEpochDay());
            List<Opening> week = someWeek(random);
            Set<LocalDate> holidays = someHolidays(random, first);
            OpeningHours hours = new OpeningHours(zone, week, holidays);
            Walk walk = new Walk(zone, first, week, holidays);
            String seen = "%s round %d: %s without %s".formatted(zone, round, week, holidays);
            for (int probe = 0; probe < 50; probe++) {
                int from = random.nextInt(walk.minutes());
                int to = from + random.nextInt(walk.minutes() - from);
                Duration expected = Duration.ofMinutes(walk.open.get(from, to).cardinality());
                assertThat(hours.between(walk.at(from), walk.at(to))).as(seen).isEqualTo(expected);
                assertThat(hours.openAt(walk.at(from))).as(seen).isEqualTo(walk.open.get(from));
                if (!expected.isZero()) {
                    assertThat(hours.plus(walk.at(from), expected))
                            .as(seen)
                            .isEqualTo(walk.at(walk.open.get(0, to).length()));
                }
                int opens = walk.open.nextSetBit(from);
                if (opens >= 0) {
                    assertThat(hours.nextOpening(walk.at(from))).as(seen).isEqualTo(walk.at(opens));
                    int closes = walk.open.nextClearBit(opens);
                    if (closes < walk.minutes()) {
                        assertThat(hours.closesAt(walk.at(opens)))
                                .as(seen)
                                .contains(walk.at(closes));
                    }
                }
            }
        }
    }

    private static List<Opening> someWeek(Random random) {
        if (random.nextInt(8) == 0) return Opening.daily("00:00", "24:00");
        List<Opening> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                int opens = random.nextInt(4) == 0 ? 0 : random.nextInt(24 * 60);
                int closes = random.nextInt(4) == 0 ? 24 * 60 : opens + 1 + random.nextInt(300);
                week.add(new Opening(day, opens, Math.min(closes, 24 * 60)));
            }
        }
        return week.isEmpty() ? Opening.onWeekdays("09:00", "17:00") : week;
    }

    private static Set<LocalDate> someHolidays(Random random, LocalDate first) {
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            holidays.add(first.plusDays(random.nextInt(DAYS)));
        }
        return holidays;
    }

    /**
     * Every minute of some weeks: open if the furthest time the wall clock has shown is in an
     * opening.
     */
    private static final class Walk {
        final BitSet open = new BitSet();
        private final Instant start;
        private final int length;

        Walk(ZoneId zone, LocalDate first, List<Opening> week, Set<LocalDate> holidays) {
            start = first.atStartOfDay(zone).toInstant();
            Instant end = first.plusDays(DAYS).atStartOfDay(zone).toInstant();
            length = (int) Duration.between(start, end).toMinutes();
            LocalDateTime shown = LocalDateTime.MIN;
            for (int minute = 0; minute < length; minute++) {
                LocalDateTime now = LocalDateTime.ofInstant(at(minute), zone);
                shown = now.isAfter(shown) ? now : shown;
                LocalDate day = shown.toLocalDate();
                int ofDay = shown.toLocalTime().toSecondOfDay() / 60;
                open.set(
                        minute,
                        !holidays.contains(day)
                                && week.stream()
                                        .filter(o -> o.day() == day.getDayOfWeek())
                                        .anyMatch(o -> o.opens() <= ofDay && ofDay < o.closes()));
            }
        }

        int minutes() {
            return length;
        }

        Instant at(int minute) {
            return start.plusSeconds(60L * minute);
        }
    }
}
