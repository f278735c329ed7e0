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

    /** The message that it came by, if it was rejected. */
    @Column(name = "raw_message", length = Length.LONG32)
    private String raw;

    /** By what the other system knows the row itself. */
    private String origin;

    /** The feed's id until the other system knows of the verdict; null if it need not. */
    @Column(name = "answer_to")
    private Long answerTo;

    protected FeedRow() {}

    FeedRow(FileJob file, Decided one) {
        this.file = file.id();
        this.feed = file.feed();
        this.number = one.row().number();
        boolean mendable = one.rejected() && one.row().problem().isEmpty();
        this.source = mendable ? json(one.row().values()) : null;
        this.origin = one.row().origin();
        this.raw = one.row().raw();
        decide(one);
        if (origin != null && file.definition().answers()) answerTo = feed;
    }

    /** It has its verdict, for the first time or after it was tried again. */
    void decide(Decided one) {
        verdict = one.verdict();
        externalKey = cut(one.key());
        request = one.request();
        digest = one.digest();
        String all =
                one.problems().stream().map(Problem::written).collect(Collectors.joining(BETWEEN));
        reason = all.isEmpty() ? null : all.substring(0, Math.min(Problem.MOST, all.length()));
        if (one.rejected()) return;
        source = null;
        raw = null;
    }

    /** It was tried again: the other system is to know. */
    void answerAgain(Definition definition) {
        if (origin != null && definition.answers()) answerTo = feed;
    }

    void answered() {
        answerTo = null;
    }

    Answer answer() {
        return new Answer(file, number, origin, externalKey, verdict, request, view().problems());
    }

    private static String cut(String key) {
        return key == null || key.length() <= ExternalLinks.MOST_NUMBER
                ? key
                : key.substring(0, ExternalLinks.MOST_NUMBER);
    }

    /** The row as it came, if it was rejected; a message is read anew. */
    Row source(Definition definition) {
        if (raw != null) {
            return MessageRows.of(definition.format(), raw).as(number).from(origin, raw);
        }
        Map<String, String> values = new LinkedHashMap<>();
        try (var reader = JsonRows.JSON.createReader(new StringReader(source))) {
            reader.readObject()
                    .forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
        }
        return Row.of(number, values).from(origin, null);
    }

    private static String json(Map<String, String> values) {
        JsonObjectBuilder json = JsonRows.JSON.createObjectBuilder();
        values.forEach(json::add);
        return json.build().toString();
    }

    RowView view() {
        List<Problem> problems =
                reason == null ? List.of() : reason.lines().map(Problem::read).toList();
        String stood = raw != null ? raw : source;
        return new RowView(number, externalKey, verdict, request, problems, stood);
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
