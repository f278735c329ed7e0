package org.loket.channel.legacy;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loket.request.Status;

/** Makes of an administrator's form what a feed does, and says what cannot be understood in it. */
final class FeedReading {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Enum::name).collect(Collectors.toSet());

    private final FormReading form;
    private final Definition definition;

    FeedReading(FeedForm written) {
        form = new FormReading(written);
        String name = form.get("name");
        if (name.isEmpty() || name.length() > 100) form.wrong("name", "setting.needed");
        Carries carries =
                form.get("carries").equals("changes") ? Carries.CHANGES : Carries.REQUESTS;
        Place place = new PlaceReading(form).place();
        definition =
                new Definition(
                        name,
                        carries,
                        place,
                        new FormatReading(form).format(place),
                        mapping(carries),
                        form.matching("system", NAME, "setting.system"),
                        form.yes("confirm"),
                        form.yes("update"),
                        datePattern(),
                        form.yes("aloud"),
                        form.yes("tell") ? Optional.of(telling()) : Optional.empty());
    }

    /** What is wrong, by the setting's name. */
    Map<String, Problem> problems() {
        return form.wrong();
    }

    /**
     * @throws IllegalStateException if something is wrong with it
     */
    Definition definition() {
        if (!problems().isEmpty()) throw new IllegalStateException(problems().toString());
        return definition;
    }

    /** How rows are read; for a preview, where the mapping may still be unfinished. */
    Definition unfinished() {
        return definition;
    }

    private Mapping mapping(Carries carries) {
        Map<Field, Formula> formulas = new EnumMap<>(Field.class);
        Map<Field, ValueTable> tables = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!field.possibleFor(carries)) continue;
            String map = FeedForm.MAP + field.key();
            String formula = form.get(map);
            if (formula.isEmpty() && field.neededFor(carries)) form.wrong(map, "setting.needed");
            form.understand(map, () -> formulas.put(field, new Formula(formula)));
            if (formula.isEmpty()) formulas.remove(field);
            String table = FeedForm.TABLE + field.key();
            if (field.translated() && !form.get(table).isEmpty()) {
                form.understand(table, () -> tables.put(field, new ValueTable(form.get(table))));
            }
        }
        return new Mapping(formulas, tables);
    }

    private Telling telling() {
        ValueTable[] words = {new ValueTable("")};
        form.understand("tellWords", () -> words[0] = new ValueTable(form.get("tellWords")));
        String unknown =
                words[0].theirs().stream()
                        .filter(status -> !STATUSES.contains(status.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) form.wrong("tellWords", "setting.ourStatus", unknown);
        return new Telling(words[0], form.yes("tellTexts"));
    }

    private String datePattern() {
        String pattern = form.get("datePattern");
        try {
            new Dates(pattern, ZoneOffset.UTC);
            return pattern;
        } catch (IllegalArgumentException e) {
            form.wrong("datePattern", "setting.datePattern");
            return "";
        }
    }
}
