package org.loket.web.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.stream.Collectors;

/**
 * What an entry of the trail says of before and after, on one line: {@code status: WAITING →
 * CLOSED}.
 */
final class EntryDetails {

    private EntryDetails() {}

    static String of(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject both = reader.readObject();
            JsonObject before = part(both, "before");
            JsonObject after = part(both, "after");
            return after.keySet().stream()
                    .map(name -> name + ": " + change(text(before, name), text(after, name)))
                    .collect(Collectors.joining(" · "));
        }
    }

    private static String change(String before, String after) {
        return before.isEmpty() ? after : before + " → " + after;
    }

    private static JsonObject part(JsonObject both, String name) {
        return both.containsKey(name) ? both.getJsonObject(name) : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonObject values, String name) {
        return values.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
