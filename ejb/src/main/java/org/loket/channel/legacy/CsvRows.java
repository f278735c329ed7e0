package org.loket.channel.legacy;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of values between delimiters. */
final class CsvRows implements Rows {

    /** No file has it: values are not quoted. */
    private static final char NONE = '\0';

    private final CloseableIterator<CsvRecord> records;
    private List<String> names;
    private long number;

    CsvRows(Format.Csv format, Reader in) {
        char quote = format.quote().isEmpty() ? NONE : format.quote().charAt(0);
        CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(format.delimiter())
                        .quoteCharacter(quote)
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(format.delimiter().length() == 1)
                        .maxBufferSize(MOST)
                        .build(
                                CsvRecordHandler.of(
                                        limits ->
                                                limits.maxFields(10_000)
                                                        .maxFieldSize(MOST)
                                                        .maxRecordSize(MOST)),
                                in);
        records = reader.iterator();
        if (format.header()) read().ifPresent(record -> names = distinct(record.getFields()));
    }

    @Override
    public Optional<Row> next() {
        return read().map(this::row);
    }

    private Optional<CsvRecord> read() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw new Unreadable(Problem.of("csv", number + 1), e);
        } catch (UncheckedIOException e) {
            throw badCharacters(e) ? new Unreadable(Problem.of("charset", number + 1), e) : e;
        }
    }

    private static boolean badCharacters(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof CharacterCodingException) return true;
        }
        return false;
    }

    private Row row(CsvRecord record) {
        List<String> fields = record.getFields();
        if (names == null) names = numbered(fields.size());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(i < names.size() ? names.get(i) : Integer.toString(i + 1), fields.get(i));
        }
        number++;
        return fields.size() > names.size()
                ? Row.broken(
                        number, values, Problem.of("tooManyValues", fields.size(), names.size()))
                : Row.of(number, values);
    }

    /** A name that is missing or there before becomes the place of its column. */
    private static List<String> distinct(List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String said : header) {
            String name = said.strip();
            boolean fits = !name.isEmpty() && taken.add(name);
            names.add(fits ? name : Integer.toString(names.size() + 1));
        }
        return names;
    }

    private static List<String> numbered(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) names.add(Integer.toString(i));
        return names;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
