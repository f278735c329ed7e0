package org.loket.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One stretch of opening time in the week, in minutes of the local day.
 *
 * @param day the weekday
 * @param opens minute of the day, 0 to 1439
 * @param closes minute of the day, after {@code opens}; 1440 is midnight at the end of the day
 */
@Embeddable
public record Opening(
        @Enumerated(EnumType.STRING) @Column(name = "weekday", length = 9) DayOfWeek day,
        @Column(name = "opens_minute") int opens,
        @Column(name = "closes_minute") int closes) {

    static final int END_OF_DAY = 24 * 60;

    public Opening {
        Objects.requireNonNull(day, "day");
        if (opens < 0 || closes > END_OF_DAY || opens >= closes) {
            throw new IllegalArgumentException(
                    "%s cannot be open from minute %d to minute %d".formatted(day, opens, closes));
        }
    }

    /** Times as {@code "09:00"}; {@code "24:00"} closes at midnight. */
    public static Opening on(DayOfWeek day, String opens, String closes) {
        return new Opening(day, minute(opens), minute(closes));
    }

    /** The same hours from Monday to Friday. */
    public static List<Opening> onWeekdays(String opens, String closes) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(MONDAY) >= 0 && day.compareTo(FRIDAY) <= 0)
                .map(day -> on(day, opens, closes))
                .toList();
    }

    /** The same hours on all seven days. */
    public static List<Opening> daily(String opens, String closes) {
        return Arrays.stream(DayOfWeek.values()).map(day -> on(day, opens, closes)).toList();
    }

    private static int minute(String time) {
        return "24:00".equals(time) ? END_OF_DAY : LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
