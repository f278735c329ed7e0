package org.loket.channel.legacy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of an administrator's form what a feed does, and says what cannot be understood in it. */
final class FeedReading {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern FOLDER =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern REMOTE = Pattern.compile("[\\w./~-]+");
    private static final Pattern FILES = Pattern.compile("[\\w.*?-]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,255}");
    private static final Pattern COLUMN =
            Pattern.compile("(.+?)[\\s=:]+(\\d{1,5})\\s*-\\s*(\\d{1,5})");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");
    private static final Pattern ELEMENT =
            Pattern.compile("/?[\\p{L}_][\\p{L}\\p{N}._-]*(/[\\p{L}_][\\p{L}\\p{N}._-]*)*");

    private final FeedForm form;
    private final Map<String, Problem> wrong = new TreeMap<>();
    private final Definition definition;

    FeedReading(FeedForm form) {
        this.form = form;
        form.values()
                .forEach(
                        (name, value) -> {
                            if (value.length() > FeedForm.MOST) wrong(name, "setting.long");
                        });
        String name = form.get("name");
        if (name.isEmpty() || name.length() > 100) wrong("name", "setting.needed");
        definition =
                new Definition(
                        place(),
                        format(),
                        mapping(),
                        matching("system", NAME, "setting.system"),
                        yes("confirm"),
                        yes("update"),
                        datePattern());
    }

    /** What is wrong, by the setting's name. */
    Map<String, Problem> problems() {
        return wrong;
    }

    /**
     * @throws IllegalStateException if something is wrong with it
     */
    Definition definition() {
        if (!wrong.isEmpty()) throw new IllegalStateException(wrong.toString());
        return definition;
    }

    /** How files are read; for a preview, where the mapping may still be unfinished. */
    Definition unfinished() {
        return definition;
    }

    private Place place() {
        String files = matching("pattern", FILES, "setting.pattern");
        if (!form.get("place").equals("sftp")) {
            String folder = matching("folder", FOLDER, "setting.folder");
            return new Place.Folder(folder, files, yes("doneFile"));
        }
        return new Place.Sftp(
                matching("host", HOST, "setting.host"),
                number("port", 22, 65_535),
                matching("user", Pattern.compile("\\S{1,100}"), "setting.needed"),
                hostKey(),
                matching("folder", REMOTE, "setting.folder"),
                files,
                yes("doneFile"));
    }

    private String hostKey() {
        String written = form.get("hostKey");
        try {
            if (SftpSessions.keys(written).isEmpty()) wrong("hostKey", "setting.hostKey");
        } catch (IOException e) {
            wrong("hostKey", "setting.hostKey");
        }
        return written;
    }

    private Format format() {
        boolean header = yes("header");
        return switch (form.get("format")) {
            case "fixed" -> new Format.Fixed(charset(), places(), header);
            case "xml" -> new Format.Xml(matching("record", ELEMENT, "setting.record"));
            case "json" ->
                    new Format.Json(charset(), matching("record", POINTER, "setting.pointer"));
            default -> new Format.Csv(charset(), delimiter(), quote(), header);
        };
    }

    private Charset charset() {
        String name = form.get("charset");
        try {
            return Charset.forName(name.isEmpty() ? "UTF-8" : name);
        } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException e) {
            wrong("charset", "setting.charset");
            return Charset.defaultCharset();
        }
    }

    /** {@code tab} and {@code space} are easier to write than the characters. */
    private String delimiter() {
        String written = form.raw("delimiter");
        String delimiter = written.strip().matches("(?i)tab|\\\\t") ? "\t" : written;
        if (written.strip().equalsIgnoreCase("space")) delimiter = " ";
        if (delimiter.length() > 1) delimiter = delimiter.strip();
        if (delimiter.isEmpty() || delimiter.length() > 5 || delimiter.matches("(?s).*[\r\n].*")) {
            wrong("delimiter", "setting.delimiter");
            return ",";
        }
        return delimiter;
    }

    private String quote() {
        String quote = form.get("quote");
        boolean wrong =
                quote.length() > 1 || quote.equals(form.get("delimiter")) && !quote.isEmpty();
        if (wrong) wrong("quote", "setting.quote");
        return wrong ? "" : quote;
    }

    private List<Format.Fixed.Place> places() {
        List<Format.Fixed.Place> places = new ArrayList<>();
        for (String line : form.get("columns").lines().map(String::strip).toList()) {
            if (line.isEmpty()) continue;
            Matcher column = COLUMN.matcher(line);
            if (!column.matches()) {
                wrong("columns", "setting.columns", line);
                continue;
            }
            int from = Integer.parseInt(column.group(2));
            int to = Integer.parseInt(column.group(3));
            if (from < 1 || to < from) wrong("columns", "setting.columns", line);
            places.add(new Format.Fixed.Place(column.group(1).strip(), Math.max(1, from), to));
        }
        if (places.isEmpty()) wrong("columns", "setting.needed");
        return places;
    }

    private Mapping mapping() {
        Map<Field, Formula> formulas = new EnumMap<>(Field.class);
        Map<Field, ValueTable> tables = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String map = FeedForm.MAP + field.key();
            String formula = form.get(map);
            if (formula.isEmpty() && field.needed()) wrong(map, "setting.needed");
            understand(map, () -> formulas.put(field, new Formula(formula)));
            if (formula.isEmpty()) formulas.remove(field);
            String table = FeedForm.TABLE + field.key();
            if (field.translated() && !form.get(table).isEmpty()) {
                understand(table, () -> tables.put(field, new ValueTable(form.get(table))));
            }
        }
        return new Mapping(formulas, tables);
    }

    private void understand(String name, Runnable read) {
        try {
            read.run();
        } catch (Unreadable e) {
            wrong.put(name, e.problem());
        }
    }

    private String datePattern() {
        String pattern = form.get("datePattern");
        try {
            new Dates(pattern, ZoneOffset.UTC);
            return pattern;
        } catch (IllegalArgumentException e) {
            wrong("datePattern", "setting.datePattern");
            return "";
        }
    }

    private boolean yes(String name) {
        return form.get(name).equals("true");
    }

    private int number(String name, int otherwise, int most) {
        String value = form.get(name);
        if (value.isEmpty()) return otherwise;
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        wrong(name, "setting.number", most);
        return otherwise;
    }

    private String matching(String name, Pattern pattern, String otherwise) {
        String value = form.get(name);
        if (!pattern.matcher(value).matches()) wrong(name, otherwise);
        return value;
    }

    private void wrong(String name, String key, Object... values) {
        wrong.putIfAbsent(name, Problem.of(key, values));
    }
}
