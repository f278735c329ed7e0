package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how many mails wait and how many are parked. A mail server that is away is no reason to send
 * nobody here: everything but mail works, and mail waits.
 */
@Readiness
@ApplicationScoped
class MailHealth implements HealthCheck {

    @Inject OutboxList list;

    @Override
    public HealthCheckResponse call() {
        OutboxCounts counts = list.counts();
        return HealthCheckResponse.named("mail")
                .up()
                .withData("waiting", counts.waiting())
                .withData("parked", counts.parked())
                .withData("server", counts.away().map(why -> "away: " + why).orElse("there"))
                .build();
    }
}
