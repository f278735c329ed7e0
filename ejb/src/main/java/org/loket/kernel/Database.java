package org.loket.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The one database, asked how it is. */
@ApplicationScoped
public class Database {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/LoketDS")
    DataSource database;

    /** Why it does not answer; empty if it does. */
    public Optional<String> trouble() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS) ? Optional.empty() : Optional.of("no answer");
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
