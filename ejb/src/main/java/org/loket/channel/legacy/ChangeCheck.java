package org.loket.channel.legacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.loket.request.NewRequest;
import org.loket.request.TheirStatus;

/**
 * Whether the fields of a row are news of a case, and why not.
 *
 * @param system key of the other system
 */
record ChangeCheck(String system, Dates dates) {

    static final int MOST_WORD = 100;
    static final int MOST_MESSAGE = 200;

    /** What became of the fields: news, or what is wrong. */
    record Outcome(Optional<News> news, List<Problem> problems) {}

    /**
     * @param theirs the status as it stands in the row
     */
    Outcome of(Map<Field, String> fields, String theirs) {
        List<Problem> wrong = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.neededFor(Carries.CHANGES) && !fields.containsKey(field)) {
                wrong.add(Problem.of("missing." + field.key()));
            }
        }
        within(wrong, fields, Field.KEY, ExternalLinks.MOST_NUMBER);
        within(wrong, fields, Field.TEXT, NewRequest.MOST_TEXT);
        within(wrong, fields, Field.MESSAGE, MOST_MESSAGE);
        within(wrong, fields, Field.REQUEST, 16);
        Optional<TheirStatus> status = status(wrong, fields.get(Field.STATUS));
        Optional<Instant> changed = moment(wrong, Field.DATE, fields.get(Field.DATE));
        Optional<Long> version = version(wrong, fields.get(Field.VERSION), changed);
        if (!wrong.isEmpty()) return new Outcome(Optional.empty(), wrong);
        News news =
                new News(
                        message(fields),
                        fields.get(Field.KEY),
                        fields.get(Field.REQUEST),
                        theirs.substring(0, Math.min(MOST_WORD, theirs.length())),
                        status.get(),
                        version.orElse(null),
                        changed.orElse(null),
                        fields.get(Field.TEXT));
        return new Outcome(Optional.of(news), List.of());
    }

    /** The status of that name, in whatever case, with spaces or dashes. */
    static Optional<TheirStatus> status(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(TheirStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static Optional<TheirStatus> status(List<Problem> wrong, String written) {
        if (written == null) return Optional.empty();
        Optional<TheirStatus> status = status(written);
        if (status.isEmpty()) wrong.add(Problem.of("wrong.status", written));
        return status;
    }

    private Optional<Instant> moment(List<Problem> wrong, Field field, String written) {
        if (written == null) return Optional.empty();
        Optional<Instant> read = dates.read(written);
        if (read.isEmpty()) wrong.add(Problem.of("wrong." + field.key(), written));
        return read;
    }

    /** Without a version the moment of the change orders them. */
    private Optional<Long> version(List<Problem> wrong, String written, Optional<Instant> changed) {
        if (written == null) return changed.map(Instant::toEpochMilli);
        if (written.matches("\\d{1,18}")) return Optional.of(Long.valueOf(written));
        return moment(wrong, Field.VERSION, written).map(Instant::toEpochMilli);
    }

    /** One who gives messages no name has them known by what they say. */
    private String message(Map<Field, String> fields) {
        String given = fields.get(Field.MESSAGE);
        if (given != null) return given;
        return RowCheck.digest(
                "change",
                system,
                fields.get(Field.KEY),
                fields.get(Field.STATUS),
                fields.getOrDefault(Field.VERSION, ""),
                fields.getOrDefault(Field.DATE, ""),
                fields.getOrDefault(Field.TEXT, ""));
    }

    private static void within(
            List<Problem> wrong, Map<Field, String> fields, Field field, int most) {
        String value = fields.get(field);
        if (value != null && value.length() > most) {
            wrong.add(Problem.of("long." + field.key(), most, value.length()));
        }
    }
}
