package org.loket.channel.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the rows of a table that were not taken yet. Names of tables and columns come from an
 * administrator and are letters, digits and underscores only (see {@link PlaceReading}).
 */
final class TableReading {

    private static final String BETWEEN = "\n";

    private final Connection database;
    private final Place.Table table;
    private final TableColumns columns;

    TableReading(Connection database, Place.Table table) throws SQLException {
        this.database = database;
        this.table = table;
        this.columns = TableColumns.of(database, table);
    }

    TableColumns columns() {
        return columns;
    }

    /**
     * Rows, in the order in which they are taken.
     *
     * @param mark the last row that was taken; null if none was, or rows are marked
     */
    List<Row> next(String mark, int most) throws SQLException {
        String where = table.marks() ? untaken() : mark == null ? begun() : behind();
        String order = table.marks() ? table.id() : table.take() + ", " + table.id();
        String sql =
                "select * from "
                        + table.table()
                        + " where "
                        + where
                        + " order by "
                        + order
                        + " fetch first "
                        + most
                        + " rows only";
        try (PreparedStatement select = database.prepareStatement(sql)) {
            if (!table.marks() && mark != null) bind(select, mark);
            return rows(select);
        } finally {
            database.commit();
        }
    }

    private List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                Map<String, String> values = columns.values(found);
                String id = values.get(table.id().toLowerCase(Locale.ROOT));
                rows.add(Row.of(rows.size() + 1L, values).from(id, null));
            }
        }
        return rows;
    }

    /** As whoever writes the table leaves the column: empty, or no. */
    private String untaken() throws SQLException {
        String take = table.take();
        if (columns.isYesOrNo(take)) return "(" + take + " is null or " + take + " = false)";
        if (columns.isNumber(take)) return "(" + take + " is null or " + take + " = 0)";
        return take + " is null";
    }

    private String begun() {
        return table.take() + " is not null";
    }

    private String behind() {
        return "%1$s > ? or (%1$s = ? and %2$s > ?)".formatted(table.take(), table.id());
    }

    private void bind(PreparedStatement select, String mark) throws SQLException {
        String[] parts = mark.split(BETWEEN, 2);
        columns.bind(select, 1, table.take(), parts[0]);
        columns.bind(select, 2, table.take(), parts[0]);
        columns.bind(select, 3, table.id(), parts[1]);
    }

    /** What to remember once these rows were taken; null where they are marked. */
    String mark(List<Row> rows) {
        if (table.marks()) return null;
        Row last = rows.get(rows.size() - 1);
        return last.values().get(table.take().toLowerCase(Locale.ROOT)) + BETWEEN + last.origin();
    }
}
