package org.loket.channel.legacy;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;

/** Rows that are objects, each on a line of its own. A line that is none spoils no other. */
final class JsonLines implements Rows {

    private final Lines lines;
    private long number;

    JsonLines(Reader in) {
        lines = new Lines(in);
    }

    @Override
    public Optional<Row> next() throws IOException {
        String line = line();
        while (line != null && line.isBlank()) line = line();
        if (line == null) return Optional.empty();
        number++;
        try (var reader = JsonRows.JSON.createReader(new StringReader(line))) {
            JsonObject row = reader.readObject();
            return Optional.of(Row.of(number, JsonRows.values(row)));
        } catch (JsonException e) {
            return Optional.of(
                    Row.broken(number, Map.of("line", line), Problem.of("json", number)));
        }
    }

    private String line() throws IOException {
        try {
            return lines.next();
        } catch (CharacterCodingException e) {
            throw new Unreadable(Problem.of("charset", number + 1), e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
