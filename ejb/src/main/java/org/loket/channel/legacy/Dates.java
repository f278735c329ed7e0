package org.loket.channel.legacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads moments as another system writes them; without a zone they are in the desk's. */
final class Dates {

    /** ISO 8601: a day, perhaps a time with parts of seconds, perhaps an offset. */
    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd[['T'][ ]HH:mm[:ss]]")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .optionalEnd()
                    .appendPattern("[XXX][X]")
                    .toFormatter(Locale.ROOT);

    private final DateTimeFormatter form;
    private final ZoneId zone;

    /**
     * @param pattern as {@link DateTimeFormatter} knows it; empty: ISO 8601
     * @throws IllegalArgumentException if it is none
     */
    Dates(String pattern, ZoneId zone) {
        this.form = pattern.isEmpty() ? ISO : DateTimeFormatter.ofPattern(pattern);
        this.zone = zone;
    }

    /** Empty if it is no moment in this form. A day alone means its beginning. */
    Optional<Instant> read(String written) {
        try {
            TemporalAccessor found =
                    form.parseBest(
                            written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (found instanceof OffsetDateTime moment) return Optional.of(moment.toInstant());
            if (found instanceof LocalDateTime local) {
                return Optional.of(local.atZone(zone).toInstant());
            }
            return Optional.of(LocalDate.from(found).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
