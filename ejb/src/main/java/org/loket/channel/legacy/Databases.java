package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.loket.kernel.Sources;

/**
 * Opens databases of other systems, for the time of a visit. They take no part in our transactions.
 */
@ApplicationScoped
class Databases {

    @Inject Sources sources;

    /**
     * @throws SQLException if the operator named none so, or it cannot be reached
     */
    Connection open(String name) throws SQLException {
        Sources.Access access =
                sources.database(name)
                        .orElseThrow(() -> new SQLException("no database is named " + name));
        boolean oracle = access.url().startsWith("jdbc:oracle:");
        Properties properties = access.properties();
        properties.setProperty(
                oracle ? "oracle.net.CONNECT_TIMEOUT" : "connectTimeout", seconds(oracle, 5));
        properties.setProperty(
                oracle ? "oracle.jdbc.ReadTimeout" : "socketTimeout", seconds(oracle, 30));
        Driver driver = driver(oracle ? "oracle.jdbc.OracleDriver" : "org.postgresql.Driver");
        Connection connection = driver.connect(access.url(), properties);
        if (connection == null) throw new SQLException("no driver knows " + access.url());
        connection.setAutoCommit(false);
        return connection;
    }

    private static String seconds(boolean oracle, int seconds) {
        return Integer.toString(oracle ? seconds * 1000 : seconds);
    }

    /** By its name: a driver that nobody uses is not loaded. */
    private static Driver driver(String name) throws SQLException {
        try {
            return (Driver) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new SQLException("the server has no driver " + name, e);
        } catch (InstantiationException
                | IllegalAccessException
                | NoSuchMethodException
                | InvocationTargetException e) {
            throw new SQLException("the driver " + name + " cannot be used", e);
        }
    }
}
