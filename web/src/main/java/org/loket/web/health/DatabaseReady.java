package org.loket.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.loket.health.DatabaseCheck;
import org.loket.kernel.Database;

/** Ready means that the database answers; without it no page can. */
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject Database database;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(DatabaseCheck.NAME);
        return database.trouble()
                .map(why -> response.down().withData("reason", why).build())
                .orElseGet(() -> response.up().build());
    }
}
