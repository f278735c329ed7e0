package org.loket.web.look;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.loket.kernel.Language;

/** Moments, days and durations as people say them, in one language and zone. */
public final class When {

    private final Language language;
    private final ZoneId zone;

    public When(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** {@code today, 10:12}; {@code yesterday, 15:40}; {@code Mon 16 Nov, 10:12}. */
    public String moment(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(zone);
        return switch (daysFrom(now, then)) {
            case 0 -> say("when.today", time(then));
            case -1 -> say("when.yesterday", time(then));
            case 1 -> say("when.tomorrow", time(then));
            default -> in(sameYear(then, now) ? "when.moment" : "when.momentOfYear", then);
        };
    }

    /** {@code Monday 16 November 2026, 10:12}. */
    public String full(Instant at) {
        return in("when.full", at.atZone(zone));
    }

    /** {@code today}; {@code tomorrow}; {@code Thursday 26 November}. */
    public String day(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(zone);
        return switch (daysFrom(now, then)) {
            case 0 -> say("when.dayToday");
            case 1 -> say("when.dayTomorrow");
            case -1 -> say("when.dayYesterday");
            default -> in(sameYear(then, now) ? "when.day" : "when.dayOfYear", then);
        };
    }

    public String day(LocalDate day) {
        return in("when.day", day);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    public String time(Instant at) {
        return time(at.atZone(zone));
    }

    public String time(LocalTime time) {
        return in("when.time", time);
    }

    /**
     * How long until then, or for how long it is late: {@code 12 min late}, {@code 50 min left},
     * {@code 2 h 10 left}, {@code today 17:00}, {@code tomorrow 11:30}, {@code Tue 15:00}.
     */
    public String left(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        if (left.isNegative() || left.isZero()) {
            return say("when.late", duration(left.negated()));
        }
        ZonedDateTime then = due.atZone(zone);
        int days = daysFrom(now, then);
        if (left.toHours() < 6) return say("when.left", duration(left));
        if (days == 0) return say("when.dueToday", time(then));
        if (days == 1) return say("when.dueTomorrow", time(then));
        return in(days < 7 ? "when.dueWeekday" : "when.dueDay", then);
    }

    /** {@code just now}; {@code 8 min ago}; {@code 3 h ago}; after a day the {@link #moment}. */
    public String ago(Instant at, Instant now) {
        Duration gone = Duration.between(at, now);
        if (gone.toMinutes() < 1) return say("when.justNow");
        return gone.toHours() < 24 ? say("when.ago", duration(gone)) : moment(at, now);
    }

    /** {@code 12 min}; {@code 5 h 28}; {@code 3 h}; {@code 2 days}. Less than a minute is one. */
    public String duration(Duration duration) {
        long minutes = Math.max(1, duration.toMinutes());
        if (minutes < 60) return say("when.minutes", minutes);
        if (minutes < 48 * 60) {
            long rest = minutes % 60;
            return rest == 0
                    ? say("when.hours", minutes / 60)
                    : say("when.hoursMinutes", minutes / 60, String.format("%02d", rest));
        }
        return say("when.days", minutes / (24 * 60));
    }

    public String standsStill() {
        return say("when.standsStill");
    }

    /** {@code 214 KB}, {@code 1.2 MB}: powers of ten, as the metric system says. */
    public String size(long bytes) {
        return bytes < 1_000_000
                ? say("when.kilobytes", Math.max(1, Math.round(bytes / 1e3)))
                : say("when.megabytes", bytes / 1e6);
    }

    private int daysFrom(Instant now, ZonedDateTime then) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Math.toIntExact(ChronoUnit.DAYS.between(today, then.toLocalDate()));
    }

    private boolean sameYear(ZonedDateTime then, Instant now) {
        return Math.abs(ChronoUnit.DAYS.between(now, then.toInstant())) < 180;
    }

    private String time(ZonedDateTime then) {
        return in("when.time", then);
    }

    private String in(String pattern, TemporalAccessor what) {
        String form = Texts.bundle("common", language).getString(pattern);
        return DateTimeFormatter.ofPattern(form, language.locale()).format(what);
    }

    private String say(String key, Object... parameters) {
        return Texts.text(language, "common", key, parameters);
    }
}
