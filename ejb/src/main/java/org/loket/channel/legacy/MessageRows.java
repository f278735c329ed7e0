package org.loket.channel.legacy;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads a message as the one row that it is. */
final class MessageRows {

    private MessageRows() {}

    /** The row; broken if the message is none, or more than one. */
    static Row of(Format format, String body) {
        if (format instanceof Format.Json json && json.pointer().isEmpty()) return object(body);
        byte[] bytes = body.getBytes(charset(format));
        try (Rows rows = format.open(new ByteArrayInputStream(bytes))) {
            Optional<Row> row = rows.next();
            boolean one = row.isPresent() && rows.next().isEmpty();
            return one ? row.get() : broken(Problem.of("oneRow"));
        } catch (Unreadable e) {
            return broken(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row object(String body) {
        try (var reader = JsonRows.JSON.createReader(new StringReader(body))) {
            return reader.readValue() instanceof JsonObject row
                    ? Row.of(1, JsonRows.values(row))
                    : broken(Problem.of("noObject"));
        } catch (JsonException e) {
            return broken(Problem.of("json", 1));
        }
    }

    private static Charset charset(Format format) {
        if (format instanceof Format.Csv csv) return csv.charset();
        if (format instanceof Format.Fixed fixed) return fixed.charset();
        return StandardCharsets.UTF_8;
    }

    private static Row broken(Problem problem) {
        return Row.broken(1, Map.of(), problem);
    }
}
