package org.loket.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.loket.kernel.Database;

/**
 * Ready means that the database answers; without it no page can. In the WAR, for there the server
 * looks for such checks.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject Database database;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        return database.trouble()
                .map(why -> response.down().withData("reason", why).build())
                .orElseGet(() -> response.up().build());
    }
}
