package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.loket.directory.Teams;
import org.loket.sla.Calendars;
import org.loket.sla.OpeningHours;

/** The opening hours of teams. */
@ApplicationScoped
public class Hours {

    @Inject Teams teams;
    @Inject Calendars calendars;

    public OpeningHours of(String team) {
        return calendars.get(teams.get(team).calendar());
    }
}
