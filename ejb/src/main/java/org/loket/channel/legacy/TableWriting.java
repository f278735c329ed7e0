package org.loket.channel.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes into the rows of another system's table: what became of them, and what happened here. */
final class TableWriting {

    private static final int MOST_RESULT = 250;

    private final Connection database;
    private final Place.Table table;
    private final TableColumns columns;

    TableWriting(Connection database, Place.Table table, TableColumns columns) {
        this.database = database;
        this.table = table;
        this.columns = columns;
    }

    /** Marks a row as taken, and says what became of it. */
    void answer(Answer answer, Instant at) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        if (table.marks()) values.put(table.take(), taken(answer, at));
        if (answer.request() != null) values.put(table.number(), answer.request());
        values.put(table.result(), cut(answer.result()));
        write(values, table.id(), answer.origin());
    }

    private Object taken(Answer answer, Instant at) throws SQLException {
        if (columns.isYesOrNo(table.take())) return true;
        if (columns.isNumber(table.take())) return 1;
        if (columns.isMoment(table.take())) return Timestamp.from(at);
        return answer.verdict().name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Says where the request stands here.
     *
     * @param key column with the number of the case there
     * @return whether there is such a row
     */
    boolean tell(ChangeNote note, String word, String key) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(table.status(), word);
        if (note.text() != null) values.put(table.text(), note.text());
        return write(values, key, note.number());
    }

    private boolean write(Map<String, Object> values, String column, String id)
            throws SQLException {
        values.remove("");
        if (values.isEmpty()) return true;
        List<String> sets = new ArrayList<>();
        for (String name : values.keySet()) {
            columns.type(name);
            sets.add(name + " = ?");
        }
        String sql =
                "update %s set %s where %s = ?"
                        .formatted(table.table(), String.join(", ", sets), column);
        try (PreparedStatement update = database.prepareStatement(sql)) {
            int place = 0;
            for (Object value : values.values()) update.setObject(++place, value);
            columns.bind(update, ++place, column, id);
            return update.executeUpdate() > 0;
        }
    }

    private static String cut(String result) {
        return result.substring(0, Math.min(MOST_RESULT, result.length()));
    }
}
