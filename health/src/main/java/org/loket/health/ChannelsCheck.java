package org.loket.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How each way in and out is doing. */
@Readiness
@ApplicationScoped
public class ChannelsCheck implements HealthCheck {

    public static final String NAME = "channels";

    @Override
    public HealthCheckResponse call() {
        return Reports.of(NAME);
    }
}
