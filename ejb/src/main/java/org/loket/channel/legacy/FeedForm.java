package org.loket.channel.legacy;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an administrator writes down of a feed: texts by the names of the settings. See {@link
 * FeedReading} for what they mean.
 */
public final class FeedForm {

    /** Before the name of a field: its formula, and its value table. */
    public static final String MAP = "map_";

    public static final String TABLE = "table_";

    /** Most characters of one setting. */
    public static final int MOST = 8_000;

    private final Map<String, String> values;

    public FeedForm(Map<String, String> values) {
        this.values = new TreeMap<>(values);
        this.values.values().removeIf(Objects::isNull);
    }

    /** A setting without spaces around it; empty if it was not given. */
    public String get(String name) {
        String value = values.get(name);
        return value == null ? "" : value.strip();
    }

    /** As it was written: a tabulator may be meant. */
    String raw(String name) {
        return values.getOrDefault(name, "");
    }

    public Map<String, String> values() {
        return new LinkedHashMap<>(values);
    }

    String toJson() {
        JsonObjectBuilder json = JsonRows.JSON.createObjectBuilder();
        values.forEach(json::add);
        return json.build().toString();
    }

    static FeedForm fromJson(String json) {
        Map<String, String> values = new TreeMap<>();
        try (var reader = JsonRows.JSON.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
        }
        return new FeedForm(values);
    }
}
