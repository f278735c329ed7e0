package org.loket.health;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Who answers which check; they come and go with their modules. */
public final class Reports {

    private static final Map<String, HealthCheck> OPEN = new ConcurrentHashMap<>();

    private Reports() {}

    public static void open(String name, HealthCheck whoAnswers) {
        OPEN.put(name, whoAnswers);
    }

    public static void close(String name) {
        OPEN.remove(name);
    }

    /** Down while nobody answers: the pages are not there yet. */
    static HealthCheckResponse of(String name) {
        HealthCheck whoAnswers = OPEN.get(name);
        return whoAnswers == null
                ? HealthCheckResponse.named(name).down().withData("reason", "starting").build()
                : whoAnswers.call();
    }
}
