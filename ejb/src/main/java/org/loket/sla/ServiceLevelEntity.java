package org.loket.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

/** A service level as it is stored. */
@Entity
@Table(name = "service_level")
class ServiceLevelEntity {

    @Id
    @Column(name = "level_key")
    private String key;

    @Version private int version;

    @Column(name = "response_minutes")
    private long responseMinutes;

    @Column(name = "resolution_minutes")
    private long resolutionMinutes;

    @Column(name = "warn_percent")
    private int warnPercent;

    protected ServiceLevelEntity() {}

    ServiceLevelEntity(ServiceLevel level) {
        this.key = level.key();
        this.responseMinutes = level.response().toMinutes();
        this.resolutionMinutes = level.resolution().toMinutes();
        this.warnPercent = level.warnPercent();
    }

    ServiceLevel level() {
        return new ServiceLevel(
                key,
                Duration.ofMinutes(responseMinutes),
                Duration.ofMinutes(resolutionMinutes),
                warnPercent);
    }
}
