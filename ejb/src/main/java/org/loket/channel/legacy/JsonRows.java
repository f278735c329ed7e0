package org.loket.channel.legacy;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows that are objects of an array. What stands in one is named by a pointer, as {@code
 * /person/name} or {@code /notes/0} (RFC 6901); an array of plain values also by its own name, a
 * value on each line.
 */
final class JsonRows implements Rows {

    static final JsonProvider JSON = JsonProvider.provider();

    private final Allowance allowance;
    private final JsonParser parser;
    private long number;

    static Rows open(String pointer, Reader in) throws IOException {
        if (pointer.isEmpty()) {
            int first = first(in);
            if (first == '{') return new JsonLines(in);
        }
        return new JsonRows(pointer, new Allowance(in));
    }

    private JsonRows(String pointer, Allowance in) throws IOException {
        allowance = in;
        parser = JSON.createParser(in);
        reading(
                () -> {
                    find(pointer);
                    return Optional.empty();
                });
    }

    @Override
    public Optional<Row> next() throws IOException {
        allowance.renew();
        return reading(
                () -> {
                    JsonParser.Event event = parser.next();
                    if (event == JsonParser.Event.END_ARRAY) {
                        while (parser.hasNext()) parser.next();
                        return Optional.empty();
                    }
                    number++;
                    return Optional.of(
                            event == JsonParser.Event.START_OBJECT
                                    ? Row.of(number, values(parser.getObject()))
                                    : notAnObject(event));
                });
    }

    static Map<String, String> values(JsonObject row) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "", row);
        return values;
    }

    private Row notAnObject(JsonParser.Event event) {
        if (event == JsonParser.Event.START_ARRAY) parser.skipArray();
        return Row.broken(number, Map.of(), Problem.of("noObject"));
    }

    /** Goes to the beginning of the array. */
    private void find(String pointer) {
        String[] names = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        JsonParser.Event event = parser.next();
        for (String name : names) {
            if (event != JsonParser.Event.START_OBJECT) throw missing(pointer);
            event = member(name.replace("~1", "/").replace("~0", "~"), pointer);
        }
        if (event != JsonParser.Event.START_ARRAY) throw missing(pointer);
    }

    private JsonParser.Event member(String name, String pointer) {
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            boolean found = parser.getString().equals(name);
            JsonParser.Event value = parser.next();
            if (found) return value;
            if (value == JsonParser.Event.START_OBJECT) parser.skipObject();
            if (value == JsonParser.Event.START_ARRAY) parser.skipArray();
            allowance.renew();
        }
        throw missing(pointer);
    }

    private static Unreadable missing(String pointer) {
        return new Unreadable(Problem.of("noArray", pointer.isEmpty() ? "/" : pointer));
    }

    private interface Step {
        Optional<Row> take() throws IOException;
    }

    private Optional<Row> reading(Step step) throws IOException {
        try {
            return step.take();
        } catch (JsonException | IllegalStateException | java.util.NoSuchElementException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Unreadable(Problem.of("charset", number + 1), e);
            }
            if (e.getCause() instanceof IOException io) throw io;
            throw new Unreadable(Problem.of("json", parser.getLocation().getLineNumber()), e);
        }
    }

    private static void put(Map<String, String> values, String at, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT ->
                    value.asJsonObject()
                            .forEach((name, inner) -> put(values, at + "/" + escaped(name), inner));
            case ARRAY -> putAll(values, at, value.asJsonArray());
            case STRING -> values.put(at, ((JsonString) value).getString());
            case NULL -> values.put(at, "");
            default -> values.put(at, value.toString());
        }
    }

    private static void putAll(Map<String, String> values, String at, JsonArray array) {
        for (int i = 0; i < array.size(); i++) put(values, at + "/" + i, array.get(i));
        boolean plain = array.stream().allMatch(it -> it instanceof JsonString || !isStructure(it));
        if (plain) {
            values.put(
                    at,
                    array.stream()
                            .map(it -> it instanceof JsonString s ? s.getString() : it.toString())
                            .collect(Collectors.joining("\n")));
        }
    }

    private static boolean isStructure(JsonValue value) {
        return value instanceof JsonObject || value instanceof JsonArray;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The first character that is no space, which stays to be read. */
    private static int first(Reader in) throws IOException {
        try {
            int c;
            do {
                in.mark(1);
                c = in.read();
            } while (c >= 0 && Character.isWhitespace(c));
            if (c >= 0) in.reset();
            return c;
        } catch (CharacterCodingException e) {
            throw new Unreadable(Problem.of("charset", 1), e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
