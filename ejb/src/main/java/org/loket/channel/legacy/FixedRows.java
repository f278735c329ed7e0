package org.loket.channel.legacy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of values at fixed places of a line. */
final class FixedRows implements Rows {

    private final Format.Fixed format;
    private final Lines lines;
    private long number;

    FixedRows(Format.Fixed format, Reader in) throws IOException {
        this.format = format;
        this.lines = new Lines(in);
        if (format.header()) line();
    }

    /** Empty lines are none; one that ends early has nothing at the places behind its end. */
    @Override
    public Optional<Row> next() throws IOException {
        String line = line();
        while (line != null && line.isBlank()) line = line();
        if (line == null) return Optional.empty();
        Map<String, String> values = new LinkedHashMap<>();
        for (Format.Fixed.Place place : format.places()) {
            int from = Math.min(line.length(), place.from() - 1);
            int to = Math.min(line.length(), place.to());
            values.put(place.name(), line.substring(from, to).strip());
        }
        return Optional.of(Row.of(++number, values));
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
