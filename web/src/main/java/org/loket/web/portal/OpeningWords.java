package org.loket.web.portal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loket.kernel.Language;
import org.loket.sla.OpeningHours;
import org.loket.web.look.Texts;
import org.loket.web.look.When;

/**
 * Opening hours as people say them.
 *
 * @param until when that changes: {@code until 17:00}, {@code Open again tomorrow 9:00}
 * @param week {@code Mon–Wed 9:00–17:00, Thu 9:00–20:00}
 */
public record OpeningWords(boolean open, String until, String week) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    static OpeningWords of(OpeningHours hours, Instant now, Language language) {
        When when = new When(language, hours.zone());
        Optional<Instant> closes = hours.closesAt(now);
        String until =
                hours.openAt(now)
                        ? closes.map(at -> say(language, "open.until", when.time(at))).orElse("")
                        : say(language, "open.again", when.moment(hours.nextOpening(now), now));
        return new OpeningWords(hours.openAt(now), until, week(hours, when));
    }

    public boolean isOpen() {
        return open;
    }

    public String getUntil() {
        return until;
    }

    public String getWeek() {
        return week;
    }

    /** Days next to each other with the same hours are said as one. */
    private static String week(OpeningHours hours, When when) {
        List<String> parts = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY;
            if (!last && times(hours, when, day).equals(times(hours, when, day.plus(1)))) continue;
            String times = times(hours, when, day);
            if (!times.isEmpty()) {
                String days = when.weekday(first);
                if (first != day) days += "–" + when.weekday(day);
                parts.add(days + " " + times);
            }
            first = day.plus(1);
        }
        return String.join(", ", parts);
    }

    private static String times(OpeningHours hours, When when, DayOfWeek day) {
        return String.join(
                " + ",
                hours.week().stream()
                        .filter(opening -> opening.day() == day)
                        .map(o -> time(when, o.opens()) + "–\u2060" + time(when, o.closes()))
                        .toList());
    }

    private static String time(When when, int minuteOfDay) {
        return when.time(LocalTime.ofSecondOfDay(minuteOfDay % MINUTES_OF_DAY * 60L));
    }

    private static String say(Language language, String key, Object... parameters) {
        return Texts.text(language, "portal", key, parameters);
    }
}
