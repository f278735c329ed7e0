package org.loket.kernel;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date before Hibernate compares it with the entities and before the engine
 * starts.
 */
public class Migrations implements Integrator {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        DataSource database =
                factory.getServiceRegistry()
                        .requireService(ConnectionProvider.class)
                        .unwrap(DataSource.class);
        migrate(database, "flyway_history", "db/migration", getClass().getClassLoader());
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing was kept
    }

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
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the database cannot be asked what it is", e);
        }
    }
}
