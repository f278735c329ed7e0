package org.loket.sla;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Opening hours under a key that teams refer to. */
@Entity
class Calendar {

    @Id
    @Column(name = "calendar_key")
    private String key;

    @Version private int version;

    @Column(name = "time_zone")
    private String zone;

    @ElementCollection
    @CollectionTable(name = "calendar_opening", joinColumns = @JoinColumn(name = "calendar_key"))
    private Set<Opening> week = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "calendar_holiday", joinColumns = @JoinColumn(name = "calendar_key"))
    @Column(name = "holiday")
    private Set<LocalDate> holidays = new HashSet<>();

    protected Calendar() {}

    Calendar(String key, OpeningHours hours) {
        this.key = key;
        this.zone = hours.zone().getId();
        this.week.addAll(hours.week());
        this.holidays.addAll(hours.holidays());
    }

    String key() {
        return key;
    }

    OpeningHours hours() {
        return new OpeningHours(ZoneId.of(zone), week, holidays);
    }
}
