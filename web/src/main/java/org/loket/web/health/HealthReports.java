package org.loket.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.loket.health.ChannelsCheck;
import org.loket.health.DatabaseCheck;
import org.loket.health.Reports;

/** Answers the server's checks for as long as the pages are there. */
@WebListener
public class HealthReports implements ServletContextListener {

    @Inject ChannelsHealth channels;
    @Inject DatabaseReady database;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Reports.open(ChannelsCheck.NAME, channels);
        Reports.open(DatabaseCheck.NAME, database);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Reports.close(ChannelsCheck.NAME);
        Reports.close(DatabaseCheck.NAME);
    }
}
