package org.loket.channel.legacy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The columns of a table of another system, and how their values become texts and back. */
final class TableColumns {

    /** Type of each column (see {@link Types}) by its name in lower case. */
    private final Map<String, Integer> types = new HashMap<>();

    private TableColumns() {}

    static TableColumns of(Connection database, Place.Table table) throws SQLException {
        TableColumns columns = new TableColumns();
        try (Statement look = database.createStatement();
                ResultSet none =
                        look.executeQuery("select * from " + table.table() + " where 1 = 0")) {
            ResultSetMetaData all = none.getMetaData();
            for (int i = 1; i <= all.getColumnCount(); i++) {
                columns.types.put(name(all, i), type(all, i));
            }
        }
        for (String used : new String[] {table.id(), table.take()}) columns.type(used);
        return columns;
    }

    private static String name(ResultSetMetaData all, int column) throws SQLException {
        return all.getColumnLabel(column).toLowerCase(Locale.ROOT);
    }

    /** PostgreSQL calls its moments with a zone moments without one. */
    private static int type(ResultSetMetaData all, int column) throws SQLException {
        String name = all.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (name.equals("timestamptz")) return Types.TIMESTAMP_WITH_TIMEZONE;
        if (name.equals("uuid")) return Types.OTHER;
        return all.getColumnType(column);
    }

    /**
     * @throws SQLException if the table has no such column
     */
    int type(String column) throws SQLException {
        Integer type = types.get(column.toLowerCase(Locale.ROOT));
        if (type == null) throw new SQLException("the table has no column " + column);
        return type;
    }

    boolean isMoment(String column) throws SQLException {
        int type = type(column);
        return type == Types.TIMESTAMP
                || type == Types.TIMESTAMP_WITH_TIMEZONE
                || type == Types.DATE
                || type == -101 // Oracle: TIMESTAMP WITH TIME ZONE
                || type == -102;
    }

    boolean isNumber(String column) throws SQLException {
        return switch (type(column)) {
            case Types.BIGINT,
                    Types.INTEGER,
                    Types.SMALLINT,
                    Types.TINYINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.DOUBLE,
                    Types.FLOAT,
                    Types.REAL ->
                    true;
            default -> false;
        };
    }

    boolean isYesOrNo(String column) throws SQLException {
        int type = type(column);
        return type == Types.BOOLEAN || type == Types.BIT;
    }

    /** A row as texts, by the names of its columns in lower case; what is no text is left out. */
    Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        ResultSetMetaData all = row.getMetaData();
        for (int i = 1; i <= all.getColumnCount(); i++) {
            String name = name(all, i);
            if (!isBytes(type(all, i))) values.put(name, text(row, i, name));
        }
        return values;
    }

    private static boolean isBytes(int type) {
        return type == Types.BLOB
                || type == Types.BINARY
                || type == Types.VARBINARY
                || type == Types.LONGVARBINARY;
    }

    private String text(ResultSet row, int column, String name) throws SQLException {
        if (isNumber(name)) {
            BigDecimal number = row.getBigDecimal(column);
            return number == null ? "" : plain(number);
        }
        if (type(name) == Types.TIMESTAMP_WITH_TIMEZONE || type(name) == -101) {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? "" : moment.toInstant().toString();
        }
        if (isMoment(name)) {
            Timestamp moment = row.getTimestamp(column);
            return moment == null ? "" : moment.toLocalDateTime().toString();
        }
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Gives a statement a value of a column, from the text that {@link #values} made of it. */
    void bind(PreparedStatement to, int place, String column, String text) throws SQLException {
        if (isNumber(column)) {
            to.setBigDecimal(place, new BigDecimal(text));
        } else if (type(column) == Types.TIMESTAMP_WITH_TIMEZONE || type(column) == -101) {
            to.setObject(place, Instant.parse(text).atOffset(java.time.ZoneOffset.UTC));
        } else if (isMoment(column)) {
            to.setTimestamp(place, Timestamp.valueOf(java.time.LocalDateTime.parse(text)));
        } else if (type(column) == Types.OTHER) {
            to.setObject(place, UUID.fromString(text));
        } else {
            to.setString(place, text);
        }
    }
}
