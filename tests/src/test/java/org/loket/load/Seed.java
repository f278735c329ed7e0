package org.loket.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.loket.house.Rows;

/**
 * Fills a database with requests in bulk. Each is a copy of one of the demo's, with all rows that
 * it has anywhere: messages, tasks, mails, trail and the engine's; so their shape is the true one.
 * Copy {@code n} gets {@code n} in its keys, and texts of its own.
 */
final class Seed {

    /** Rows of a request in Loket's own tables: by which column, and what a copy has of its own. */
    private record Own(String table, String by, Map<String, String> columns) {}

    private static final long FAR = 10_000_000L;

    private static final String[] ENGINE = {
        "act_ru_execution",
        "act_ru_task",
        "act_ru_job",
        "act_ru_event_subscr",
        "act_ru_variable",
        "act_hi_procinst",
        "act_hi_actinst",
        "act_hi_taskinst",
        "act_hi_varinst"
    };

    private static final String WORDS =
            "(array['fiets','lamp','paspoort','wachtwoord','laptop','boek','vergunning','afval','boom','stoep',"
                    + "'rijbewijs','eduroam','printer','beamer','verhuizing','uittreksel','kamer','collegegeld',"
                    + "'tentamen','parkeren'])";

    private final Rows rows;

    Seed(Rows rows) {
        this.rows = rows;
    }

    /** Brings the number of requests up to so many. */
    void until(long requests) throws SQLException {
        try (Connection connection = rows.connect()) {
            connection.setAutoCommit(false);
            execute(connection, "set synchronous_commit = off");
            List<Long> models = models(connection);
            long have = rows.count("select count(*) from request");
            long copied = rows.count("select count(*) from request where id > " + FAR);
            long first = copied / models.size() + 1;
            long each = Math.max(0, (requests - have + models.size() - 1) / models.size());
            for (int i = 0; i < models.size(); i++) {
                copy(connection, models.get(i), i, models.size(), first, first + each - 1);
                connection.commit();
            }
        }
        try (Connection connection = rows.connect()) {
            execute(connection, "vacuum analyze");
        }
    }

    /** The demo's requests, and nothing that was filed since. */
    private static List<Long> models(Connection connection) throws SQLException {
        List<Long> models = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select id from request where id < ? and not guest and subject not like 'bench %' order by id limit 40");
                ResultSet found = with(statement, FAR).executeQuery()) {
            while (found.next()) models.add(found.getLong(1));
        }
        return models;
    }

    private static void copy(
            Connection connection, long model, int place, int models, long first, long last)
            throws SQLException {
        String key = "(" + FAR + " + n * " + models + " + " + place + ")";
        String number = "'2001-' || lpad((n * " + models + " + " + place + ")::text, 9, '0')";
        String later = " + n * interval '1 second'";
        Map<String, String> request = new LinkedHashMap<>();
        request.put("id", key);
        request.put("request_number", number);
        request.put("submission", "'seed-' || " + key);
        request.put("subject", "left(" + words() + " || ' ' || subject, 200)");
        request.put("summary", "left(" + words() + " || ' ' || summary, 500)");
        request.put("filed_at", "filed_at" + later);
        request.put("resolution_due_at", "resolution_due_at" + later);
        List<Own> all =
                List.of(
                        new Own("request", "id", request),
                        new Own(
                                "request_message",
                                "request_id",
                                Map.of(
                                        "id",
                                        perRow("id"),
                                        "request_id",
                                        key,
                                        "submission",
                                        "'seed-' || " + perRow("id"))),
                        new Own("request_share", "request_id", Map.of("request_id", key)),
                        new Own(
                                "open_task",
                                "request_id",
                                Map.of(
                                        "id",
                                        perRow("id"),
                                        "request_id",
                                        key,
                                        "request_number",
                                        number,
                                        "task",
                                        "task || '-' || n",
                                        "subject",
                                        "left(" + words() + " || ' ' || subject, 200)",
                                        "due_at",
                                        "case when due_at > '9000-01-01' then due_at else due_at"
                                                + later
                                                + " end")));
        for (Own own : all) insert(connection, own, model, first, last);
        String numberOfModel = "select request_number from request where id = " + model;
        insert(
                connection,
                "outbox",
                "request_number = (" + numberOfModel + ")",
                Map.of(
                        "id",
                        perRow("id"),
                        "request_number",
                        number,
                        "message_id",
                        "message_id || n"),
                first,
                last);
        engine(connection, model, key, first, last);
    }

    /** Unique for each copied row: its own id and the number of the copy. */
    private static String perRow(String column) {
        return "(" + FAR + " + " + column + "::bigint * 1000000 + n)";
    }

    private static String words() {
        return WORDS + "[1 + (n % 20)] || ' ' || " + WORDS + "[1 + ((n / 20) % 20)]";
    }

    private static void insert(Connection connection, Own own, long model, long first, long last)
            throws SQLException {
        insert(connection, own.table, own.by + " = " + model, own.columns, first, last);
    }

    /**
     * The engine's keys are texts that point to each other: each gets the copy's number behind it.
     */
    private static void engine(Connection connection, long model, String key, long first, long last)
            throws SQLException {
        Set<String> instances = new LinkedHashSet<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select proc_inst_id_ from act_hi_procinst where business_key_ = ?");
                ResultSet found = with(statement, Long.toString(model)).executeQuery()) {
            while (found.next()) instances.add(found.getString(1));
        }
        for (String instance : instances) {
            for (String table : ENGINE) {
                String by = table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_";
                insert(
                        connection,
                        table,
                        by + " = '" + instance + "'",
                        renamed(connection, table, key),
                        first,
                        last);
            }
        }
    }

    private static Map<String, String> renamed(Connection connection, String table, String key)
            throws SQLException {
        Set<String> keys =
                Set.of(
                        "id_",
                        "proc_inst_id_",
                        "process_instance_id_",
                        "root_proc_inst_id_",
                        "root_process_instance_id_",
                        "parent_id_",
                        "execution_id_",
                        "task_id_",
                        "act_inst_id_",
                        "parent_act_inst_id_",
                        "scope_act_inst_id_",
                        "var_scope_",
                        "activity_instance_id_",
                        "super_exec_");
        Map<String, String> own = new LinkedHashMap<>();
        for (String column : columns(connection, table)) {
            if (keys.contains(column)) own.put(column, column + " || '-' || n");
            if (column.equals("business_key_")) own.put(column, key + "::text");
            if (table.equals("act_ru_job") && column.equals("duedate_")) {
                own.put(column, "duedate_ + interval '1 year'");
            }
        }
        if (table.equals("act_ru_execution") || table.equals("act_hi_procinst")) {
            own.put(
                    "business_key_",
                    "case when business_key_ is null then null else " + key + "::text end");
        }
        return own;
    }

    private static void insert(
            Connection connection,
            String table,
            String where,
            Map<String, String> own,
            long first,
            long last)
            throws SQLException {
        List<String> columns = columns(connection, table);
        String values =
                String.join(
                        ", ", columns.stream().map(c -> own.getOrDefault(c, "m." + c)).toList());
        String quoted = String.join(", ", columns);
        execute(
                connection,
                "insert into %s (%s) select %s from (select * from %s where %s) m, generate_series(%d, %d) n"
                        .formatted(table, quoted, values, table, where, first, last));
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select column_name from information_schema.columns where table_schema = 'public'"
                                        + " and table_name = ? order by ordinal_position");
                ResultSet found = with(statement, table).executeQuery()) {
            while (found.next()) columns.add(found.getString(1));
        }
        return columns;
    }

    private static PreparedStatement with(PreparedStatement statement, Object value)
            throws SQLException {
        statement.setObject(1, value);
        return statement;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
