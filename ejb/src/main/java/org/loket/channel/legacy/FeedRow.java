package org.loket.channel.legacy;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Length;

/**
 * What became of a row of a file; of a rejected one also what stood in it, unless the row itself is
 * broken.
 */
@Entity
@Table(name = "feed_row")
@IdClass(FeedRow.Key.class)
class FeedRow {

    private static final String BETWEEN = "\n";

    /** A row by its file and its place there. */
    record Key(long file, long number) implements Serializable {}

    @Id
    @Column(name = "file_id")
    private long file;

    @Id
    @Column(name = "row_number")
    private long number;

    @Column(name = "feed_id")
    private long feed;

    @Column(name = "external_key")
    private String externalKey;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "request_number")
    private String request;

    /** SHA-256 of what it said. */
    private String digest;

    private String reason;

    @Column(name = "row_source", length = Length.LONG32)
    private String source;

    protected FeedRow() {}

    private FeedRow(FileJob file, long number) {
        this.file = file.id();
        this.feed = file.feed();
        this.number = number;
    }

    static FeedRow taken(
            FileJob file, long number, Verdict verdict, Wanted wanted, String request) {
        FeedRow row = new FeedRow(file, number);
        row.take(verdict, wanted, request);
        return row;
    }

    static FeedRow rejected(FileJob file, Row read, String key, List<Problem> problems) {
        FeedRow row = new FeedRow(file, read.number());
        row.source = read.problem().isPresent() ? null : json(read.values());
        row.reject(key, problems);
        return row;
    }

    /** The row was rejected and is taken now. */
    void take(Verdict as, Wanted wanted, String number) {
        verdict = as;
        externalKey = wanted.key();
        digest = wanted.digest();
        request = number;
        reason = null;
        source = null;
    }

    void reject(String key, List<Problem> problems) {
        verdict = Verdict.REJECTED;
        externalKey =
                key == null
                        ? null
                        : key.substring(0, Math.min(ExternalLinks.MOST_NUMBER, key.length()));
        String all = problems.stream().map(Problem::written).collect(Collectors.joining(BETWEEN));
        reason = all.substring(0, Math.min(Problem.MOST, all.length()));
    }

    /** The row as it stood in the file, if it was rejected. */
    Row source() {
        Map<String, String> values = new LinkedHashMap<>();
        try (var reader = JsonRows.JSON.createReader(new StringReader(source))) {
            reader.readObject()
                    .forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
        }
        return Row.of(number, values);
    }

    private static String json(Map<String, String> values) {
        JsonObjectBuilder json = JsonRows.JSON.createObjectBuilder();
        values.forEach(json::add);
        return json.build().toString();
    }

    RowView view() {
        List<Problem> problems =
                reason == null ? List.of() : reason.lines().map(Problem::read).toList();
        return new RowView(number, externalKey, verdict, request, problems);
    }

    long number() {
        return number;
    }

    String externalKey() {
        return externalKey;
    }

    Verdict verdict() {
        return verdict;
    }

    String request() {
        return request;
    }

    String digest() {
        return digest;
    }
}
