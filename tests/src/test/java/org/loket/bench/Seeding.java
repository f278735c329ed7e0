package org.loket.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.loket.house.Rows;

/**
 * Multiplies one real request with its process into many, by one insert a table: every row has the
 * shape that Loket and the engine wrote, with ids, numbers, subjects and times of its own.
 */
final class Seeding {

    /** Made requests have ids from here on, far from what the sequences give. */
    private static final long FIRST = 1_000_000_000L;

    private static final String[] WORDS = {
        "light",
        "bicycle",
        "tree",
        "passport",
        "laptop",
        "permit",
        "fine",
        "exam",
        "network",
        "waste",
        "noise",
        "book"
    };

    /** Columns that lead to definitions and deployments. */
    private static final Set<String> SHARED =
            Set.of(
                    "proc_def_id_",
                    "process_def_id_",
                    "deployment_id_",
                    "job_def_id_",
                    "proc_def_key_");

    /**
     * In the order in which they refer to each other, with the column that leads to the request.
     */
    private static final List<String[]> TABLES =
            List.of(
                    new String[] {"request", "id"},
                    new String[] {"request_message", "request_id"},
                    new String[] {"open_task", "request_id"},
                    new String[] {"act_ru_execution", null},
                    new String[] {"act_ru_task", null},
                    new String[] {"act_ru_variable", null},
                    new String[] {"act_ru_event_subscr", null},
                    new String[] {"act_ru_job", null},
                    new String[] {"act_hi_procinst", null},
                    new String[] {"act_hi_actinst", null},
                    new String[] {"act_hi_taskinst", null},
                    new String[] {"act_hi_varinst", null});

    private final Rows rows;
    private final long template;
    private final String instance;

    Seeding(Rows rows, String number) {
        this.rows = rows;
        this.template = rows.count("select id from request where request_number = ?", number);
        this.instance =
                rows.text(
                        "select proc_inst_id_ from act_hi_procinst where business_key_ = ?",
                        "" + template);
    }

    /** Makes requests until there are that many. */
    void upTo(long count) throws SQLException {
        long made = rows.count("select count(*) from request where id > ?", FIRST);
        long there = rows.count("select count(*) from request");
        long missing = count - there;
        if (missing <= 0) return;
        try (Connection connection = rows.connect();
                Statement statement = connection.createStatement()) {
            for (String[] table : TABLES) {
                statement.executeUpdate(
                        copy(connection, table[0], table[1], made + 1, made + missing));
            }
            for (String[] table : TABLES) statement.execute("analyze " + table[0]);
        }
    }

    private String copy(Connection connection, String table, String link, long from, long to)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet described =
                connection.getMetaData().getColumns(null, "public", table, null)) {
            while (described.next()) {
                String column = described.getString("COLUMN_NAME");
                columns.add(column);
                values.add(value(table, column, described.getString("TYPE_NAME")));
            }
        }
        String where =
                link != null
                        ? "t." + link + " = " + template
                        : (table.equals("act_ru_job")
                                        ? "t.process_instance_id_"
                                        : "t.proc_inst_id_")
                                + " = '"
                                + instance
                                + "'";
        return "insert into %s (%s) select %s from %s t, generate_series(%d, %d) n where %s"
                .formatted(
                        table,
                        String.join(",", columns),
                        String.join(",", values),
                        table,
                        from,
                        to,
                        where);
    }

    private static String value(String table, String column, String type) {
        String moved = FIRST + " + n";
        String subject =
                "(array['%s'])[1 + n %% %d]".formatted(String.join("','", WORDS), WORDS.length);
        String special =
                Map.ofEntries(
                                Map.entry("request.id", moved),
                                Map.entry(
                                        "request.request_number",
                                        "'2025-' || lpad(n::text, 7, '0')"),
                                Map.entry("request.submission", "'made-' || n"),
                                Map.entry(
                                        "request.subject",
                                        "t.subject || ' ' || " + subject + " || ' ' || n"),
                                Map.entry(
                                        "request.filed_at",
                                        "t.filed_at - n * interval '7 seconds'"),
                                Map.entry("request_message.id", moved),
                                Map.entry("request_message.request_id", moved),
                                Map.entry("request_message.submission", "'made-' || n"),
                                Map.entry("open_task.id", moved),
                                Map.entry("open_task.request_id", moved),
                                Map.entry(
                                        "open_task.request_number",
                                        "'2025-' || lpad(n::text, 7, '0')"),
                                Map.entry(
                                        "open_task.subject",
                                        "t.subject || ' ' || " + subject + " || ' ' || n"),
                                Map.entry(
                                        "open_task.due_at",
                                        "t.due_at + (n * 7919 % 1000000) * interval '1 second'"),
                                Map.entry("open_task.task", engineId("task")),
                                Map.entry(
                                        "act_ru_execution.business_key_", "(" + moved + ")::text"),
                                Map.entry("act_hi_procinst.business_key_", "(" + moved + ")::text"),
                                Map.entry("act_ru_job.duedate_", "timestamp '2030-01-01'"))
                        .get(table + "." + column);
        if (special != null) return special;
        boolean engine = table.startsWith("act_");
        return engine && type.equals("varchar") ? engineId(column) : "t." + column;
    }

    /**
     * An id of the engine (a UUID, perhaps behind an element's name) becomes another one; other
     * texts, and ids of what all instances share, stay.
     */
    private static String engineId(String column) {
        if (SHARED.contains(column)) return "t." + column;
        return "case when t.%1$s ~ '[0-9a-f]{12}$' then left(t.%1$s, -12) || lpad(to_hex(n), 12, '0') else t.%1$s end"
                .formatted(column);
    }
}
