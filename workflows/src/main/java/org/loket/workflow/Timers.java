package org.loket.workflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.loket.kernel.HouseOpens;

/** Lets the engine's timers ring, and the house open: the last thing to start. */
@Singleton
@Startup
@PermitAll
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
public class Timers {

    @Inject Engine engine;
    @Inject Event<TimersStarting> starting;
    @Inject Event<HouseOpens> opens;

    @PostConstruct
    void start() {
        starting.fire(new TimersStarting());
        engine.letTimersRing();
        opens.fire(new HouseOpens());
    }
}
