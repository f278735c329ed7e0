package org.loket.demo;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.loket.sla.OpeningHours;

/** A time in the past, told as people tell it: so that the demonstration is never out of date. */
@FunctionalInterface
interface Moment {

    Instant before(Instant now, OpeningHours hours);

    /** That time of day, so many working days before today; at least one. */
    static Moment daysAgo(int days, LocalTime at) {
        if (days < 1) throw new IllegalArgumentException("Not before today: " + days);
        return (now, hours) -> {
            LocalDate day = LocalDate.ofInstant(now, hours.zone());
            for (int left = days; left > 0; ) {
                day = day.minusDays(1);
                left -= hours.isWorkingDay(day) ? 1 : 0;
            }
            return day.atTime(at).atZone(hours.zone()).toInstant();
        };
    }

    /** The moment since which so much opening time has passed. */
    static Moment openTimeAgo(Duration opened) {
        return (now, hours) -> {
            Instant from = now;
            while (hours.between(from, now).compareTo(opened) < 0) {
                from = from.minus(Duration.ofDays(1));
            }
            return hours.plus(from, hours.between(from, now).minus(opened));
        };
    }

    /** Reads {@code {"daysAgo": 3, "at": "10:12"}} or {@code {"openHoursAgo": 2.5}}. */
    static Moment of(JsonObject json) {
        if (json.containsKey("daysAgo")) {
            return daysAgo(json.getInt("daysAgo"), LocalTime.parse(json.getString("at")));
        }
        BigDecimal hours = json.getJsonNumber("openHoursAgo").bigDecimalValue();
        return openTimeAgo(
                Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3600)).longValueExact()));
    }
}
