package org.loket.house;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;

/**
 * What became of many mails. Each bears a mark in its header, by which it is found again whatever
 * else is in it.
 */
public final class Fates {

    /**
     * @param error why it could not be judged; null if it was
     * @param text what the request's message says; null if it became none
     * @param files names of that message's files
     */
    public record Fate(
            long id,
            String status,
            String verdict,
            String reason,
            String sender,
            String senderName,
            String subject,
            String error,
            String number,
            String text,
            List<String> files) {}

    private static final String DESK = "desk@loket.example";
    private static final String MARK = "X-Mark";
    private static final Pattern MARKED = Pattern.compile("(?m)^" + MARK + ": (.*?)\r?$");
    private static final int BEGINNING = 1_000;

    private static final String ROWS =
            """
            select i.*, m.said, r.content_bytes,
                   (select string_agg(a.file_name, '\t' order by a.id)
                      from attachment a where a.message_id = i.message) files
              from inbound i
              join inbound_raw r on r.inbound_id = i.id and r.part = 0
              left join request_message m on m.id = i.message
             where i.received_at >= ?
            """;

    private final Rows rows;
    private final RawSmtp smtp;
    private final Object begin;

    public Fates() throws IOException {
        this(Rows.ofHouse(), new RawSmtp());
    }

    public Fates(Rows rows, RawSmtp smtp) {
        this.rows = rows;
        this.smtp = smtp;
        begin = rows.one("select clock_timestamp()");
    }

    /**
     * Sends a mail to the desk.
     *
     * @return whether the tests' mail server understood it well enough to take it
     */
    public boolean send(String mark, String from, byte[] mail) throws IOException {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes((MARK + ": " + mark + "\r\n").getBytes(StandardCharsets.UTF_8));
        marked.writeBytes(mail);
        return smtp.send(from, DESK, marked.toByteArray());
    }

    /** Waits until no mail that was sent so far waits any longer. */
    public Map<String, Fate> await(Duration most) throws IOException {
        String last = "<" + UUID.randomUUID() + "@post.example>";
        String end =
                "From: end@post.example\nMessage-ID: %s\nSubject: end\n\nThe end.\n"
                        .formatted(last);
        send("end", "end@post.example", end.getBytes(StandardCharsets.UTF_8));
        smtp.close();
        waitFor(
                "all mails taken over",
                most,
                "select count(*) - 1 from inbound where message_id = ?",
                last);
        waitFor(
                "verdicts on all mails",
                most,
                "select count(*) from inbound where received_at >= ? and status = 'WAITING' and attempts = 0",
                begin);
        return found();
    }

    private void waitFor(String what, Duration most, String query, Object value) {
        Awaitility.await(what).atMost(most).until(() -> rows.count(query, value) == 0);
    }

    private Map<String, Fate> found() throws IOException {
        Map<String, Fate> found = new LinkedHashMap<>();
        try (Connection connection = rows.connect();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setObject(1, begin);
            ResultSet row = statement.executeQuery();
            while (row.next()) found.put(mark(row.getBytes("content_bytes")), fate(row));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Fate fate(ResultSet row) throws SQLException {
        String files = row.getString("files");
        return new Fate(
                row.getLong("id"),
                row.getString("status"),
                row.getString("verdict"),
                row.getString("reason"),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("last_error"),
                row.getString("request_number"),
                row.getString("said"),
                files == null ? List.of() : List.of(files.split("\t")));
    }

    private static String mark(byte[] source) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(source))) {
            String begin = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            Matcher mark = MARKED.matcher(begin);
            return mark.find() ? mark.group(1) : "";
        }
    }
}
