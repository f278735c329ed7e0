package org.loket.kernel;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Applies named migrations to the database. */
public final class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);

    private Schema() {}

    /**
     * Applies the migrations of one folder that are not applied yet; each folder has a sub-folder
     * for each database product.
     *
     * @param history name of the table in which this folder's migrations are noted
     */
    public static void migrate(
            DataSource database, String history, String folder, ClassLoader loader) {
        try (var connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            String dialect = product.startsWith("Oracle") ? "oracle" : "postgresql";
            var result =
                    Flyway.configure(loader)
                            .dataSource(database)
                            .locations("classpath:" + folder + "/" + dialect)
                            .table(history)
                            .baselineOnMigrate(true)
                            .baselineVersion("0")
                            .validateMigrationNaming(true)
                            .load()
                            .migrate();
            LOG.infof("schema %s: %d migrations applied", folder, result.migrationsExecuted);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked what it is", e);
        }
    }
}
