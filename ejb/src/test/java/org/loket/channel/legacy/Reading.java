package org.loket.channel.legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a test writes. */
final class Reading {

    private Reading() {}

    static List<Row> of(Format format, byte[] bytes) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Rows rows = format.open(new ByteArrayInputStream(bytes))) {
            for (Optional<Row> row; (row = rows.next()).isPresent(); ) all.add(row.get());
        }
        return all;
    }

    static List<Row> of(Format format, String text) throws IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Map<String, String>> values(Format format, String text) throws IOException {
        return of(format, text).stream().map(Row::values).toList();
    }

    static Format csv(String delimiter) {
        return csv(delimiter, StandardCharsets.UTF_8);
    }

    static Format csv(String delimiter, Charset charset) {
        return new Format.Csv(charset, delimiter, "\"", true);
    }
}
