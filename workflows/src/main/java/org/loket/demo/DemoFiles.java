package org.loket.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of the demonstration, which lie beside this class. */
final class DemoFiles {

    private DemoFiles() {}

    static String text(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("The demo lacks its file " + name);
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonObject> objects(String name) {
        try (var reader = Json.createReader(new StringReader(text(name)))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
