package org.loket.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a team is there: weekly openings in its own zone, except on holidays. Immutable.
 *
 * <p>The team opens and closes when the clock on its wall <em>first</em> shows the time. So a day
 * on which the clock goes back has an hour more if the office is open through it, and an opening
 * that falls into a skipped hour is shortened, never moved. Every calculation takes a handful of
 * steps per day it crosses.
 */
public final class OpeningHours {

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Map<DayOfWeek, List<Opening>> week;
    private final NavigableSet<LocalDate> holidays;

    /**
     * @param week several openings a day are fine; those that overlap or touch count as one
     * @throws IllegalArgumentException if the week has no opening: such a calendar would never let
     *     time pass
     */
    public OpeningHours(ZoneId zone, Collection<Opening> week, Collection<LocalDate> holidays) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException(
                    "Opening hours need at least one opening in the week");
        }
        this.zone = zone;
        this.rules = zone.getRules();
        this.week = merged(week);
        this.holidays = Collections.unmodifiableNavigableSet(new TreeSet<>(holidays));
    }

    public ZoneId zone() {
        return zone;
    }

    /** The openings from Monday to Sunday, each day in order. */
    public List<Opening> week() {
        return week.values().stream().flatMap(List::stream).toList();
    }

    public SortedSet<LocalDate> holidays() {
        return holidays;
    }

    /** Whether the team opens at all on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return !on(day).isEmpty();
    }

    public boolean openAt(Instant at) {
        return windowEndingAfter(at).holds(at);
    }

    /** The first open moment from {@code at} on; {@code at} itself if open then. */
    public Instant nextOpening(Instant at) {
        return later(windowEndingAfter(at).opens(), at);
    }

    /**
     * When the team, open at {@code at}, closes next. Empty if it is closed then, or if it never
     * closes.
     */
    public Optional<Instant> closesAt(Instant at) {
        Window window = windowEndingAfter(at);
        if (!window.holds(at)) {
            return Optional.empty();
        }
        if (isRoundTheClock()) {
            return Optional.ofNullable(holidays.higher(dayOf(at))).map(day -> instant(day, 0));
        }
        Instant closes = window.closes();
        for (Window next = windowEndingAfter(closes);
                next.opens().equals(closes);
                next = windowEndingAfter(closes)) {
            closes = next.closes();
        }
        return Optional.of(closes);
    }

    /**
     * The instant at which that much opening time has passed since {@code from}; at the end of an
     * opening this is the closing time, not the next morning.
     */
    public Instant plus(Instant from, Duration openingTime) {
        requireNotNegative(openingTime.isNegative(), openingTime);
        Instant at = from;
        Duration left = openingTime;
        while (!left.isZero()) {
            Window window = windowEndingAfter(at);
            Instant start = later(window.opens(), at);
            Duration room = Duration.between(start, window.closes());
            if (left.compareTo(room) <= 0) {
                return start.plus(left);
            }
            left = left.minus(room);
            at = window.closes();
        }
        return at;
    }

    /** The opening time between the two; zero if {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Window window = windowEndingAfter(at);
            Instant start = later(window.opens(), at);
            Instant end = window.closes().isBefore(to) ? window.closes() : to;
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
            at = window.closes();
        }
        return sum;
    }

    /**
     * The same time of day, {@code days} working days later. A day counts if the team opens on it
     * at all; from a Saturday, one working day later is Monday.
     */
    public Instant plusWorkingDays(Instant from, int days) {
        requireNotNegative(days < 0, days);
        if (days == 0) {
            return from;
        }
        LocalDateTime local = LocalDateTime.ofInstant(from, zone);
        LocalDate day = local.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(local.toLocalTime()).atZone(zone).toInstant();
    }

    /** The opening that is under way at that time, or else the next one. */
    private Window windowEndingAfter(Instant at) {
        for (LocalDate day = dayOf(at); ; day = day.plusDays(1)) {
            for (Opening opening : on(day)) {
                Instant closes = instant(day, opening.closes());
                Instant opens = instant(day, opening.opens());
                if (closes.isAfter(at) && closes.isAfter(opens)) {
                    return new Window(opens, closes);
                }
            }
        }
    }

    private List<Opening> on(LocalDate day) {
        return holidays.contains(day)
                ? List.of()
                : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /**
     * The instant at which the local clock first shows that minute of the day, or has jumped past
     * it.
     */
    private Instant instant(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? rules.getTransition(local).getInstant()
                : local.toInstant(offsets.get(0));
    }

    private boolean isRoundTheClock() {
        return week.size() == DayOfWeek.values().length
                && week.values().stream()
                        .map(day -> day.get(0))
                        .allMatch(
                                first ->
                                        first.opens() == 0 && first.closes() == Opening.END_OF_DAY);
    }

    private static Map<DayOfWeek, List<Opening>> merged(Collection<Opening> openings) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (Opening next :
                openings.stream().sorted(Comparator.comparing(Opening::opens)).toList()) {
            List<Opening> day = week.computeIfAbsent(next.day(), any -> new ArrayList<>());
            Opening last = day.isEmpty() ? null : day.get(day.size() - 1);
            if (last != null && next.opens() <= last.closes()) {
                day.set(
                        day.size() - 1,
                        new Opening(
                                next.day(), last.opens(), Math.max(last.closes(), next.closes())));
            } else {
                day.add(next);
            }
        }
        week.replaceAll((day, merged) -> List.copyOf(merged));
        return week;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void requireNotNegative(boolean negative, Object amount) {
        if (negative) {
            throw new IllegalArgumentException("Time can only be added forwards, not " + amount);
        }
    }

    private record Window(Instant opens, Instant closes) {
        boolean holds(Instant at) {
            return !opens.isAfter(at);
        }
    }
}
