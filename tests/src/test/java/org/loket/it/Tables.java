package org.loket.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into the database past all desks, and moves what only time would move. */
@ApplicationScoped
class Tables {

    @Resource(lookup = "java:jboss/datasources/LoketDS")
    DataSource database;

    long count(String query, Object... values) throws SQLException {
        return ((Number) one(query, values)).longValue();
    }

    String text(String query, Object... values) throws SQLException {
        Object found = one(query, values);
        return found == null ? null : found.toString();
    }

    /** The first column of the first row; null if there is no row. */
    Object one(String query, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getObject(1) : null;
        }
    }

    int change(String command, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, command, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }
}
