package org.loket.channel.legacy;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How rows are written, by the settings of a feed. */
final class FormatReading {

    private static final Pattern COLUMN =
            Pattern.compile("(.+?)[\\s=:]+(\\d{1,5})\\s*-\\s*(\\d{1,5})");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");
    private static final Pattern ELEMENT =
            Pattern.compile("/?[\\p{L}_][\\p{L}\\p{N}._-]*(/[\\p{L}_][\\p{L}\\p{N}._-]*)*");

    private final FormReading form;

    FormatReading(FormReading form) {
        this.form = form;
    }

    /** Rows of a table need none. */
    Format format(Place place) {
        return place instanceof Place.Table
                ? new Format.Json(StandardCharsets.UTF_8, "")
                : format();
    }

    private Format format() {
        boolean header = form.yes("header");
        return switch (form.get("format")) {
            case "fixed" -> new Format.Fixed(charset(), places(), header);
            case "xml" -> new Format.Xml(form.matching("record", ELEMENT, "setting.record"));
            case "json" ->
                    new Format.Json(charset(), form.matching("record", POINTER, "setting.pointer"));
            default -> new Format.Csv(charset(), delimiter(), quote(), header);
        };
    }

    private Charset charset() {
        String name = form.get("charset");
        try {
            return Charset.forName(name.isEmpty() ? "UTF-8" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            form.wrong("charset", "setting.charset");
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
            form.wrong("delimiter", "setting.delimiter");
            return ",";
        }
        return delimiter;
    }

    private String quote() {
        String quote = form.get("quote");
        boolean twice =
                quote.length() > 1 || quote.equals(form.get("delimiter")) && !quote.isEmpty();
        if (twice) form.wrong("quote", "setting.quote");
        return twice ? "" : quote;
    }

    private List<Format.Fixed.Place> places() {
        List<Format.Fixed.Place> places = new ArrayList<>();
        for (String line : form.get("columns").lines().map(String::strip).toList()) {
            if (line.isEmpty()) continue;
            Matcher column = COLUMN.matcher(line);
            if (!column.matches()) {
                form.wrong("columns", "setting.columns", line);
                continue;
            }
            int from = Integer.parseInt(column.group(2));
            int to = Integer.parseInt(column.group(3));
            if (from < 1 || to < from) form.wrong("columns", "setting.columns", line);
            places.add(new Format.Fixed.Place(column.group(1).strip(), Math.max(1, from), to));
        }
        if (places.isEmpty()) form.wrong("columns", "setting.needed");
        return places;
    }
}
