package org.loket.house;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.loket.stack.Stack;

/** Looks into a house's database from outside. */
public final class Rows {

    private final Stack stack;

    public Rows(Stack stack) {
        this.stack = stack;
    }

    public static Rows ofHouse() {
        return new Rows(House.stack());
    }

    public long count(String query, Object... values) {
        return ((Number) one(query, values)).longValue();
    }

    public String text(String query, Object... values) {
        Object found = one(query, values);
        return found == null ? null : found.toString();
    }

    /** The first column of the first row; null if there is no row. */
    public Object one(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public int change(String command, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, command, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(stack.databaseUrl(), "loket", "loket");
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }
}
