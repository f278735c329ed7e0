package org.loket.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.loket.kernel.Clock;

/** Which of those channels are stopped that have no row of their own to say it. */
@ApplicationScoped
public class Switches {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    public boolean on(String channel) {
        return em.find(Stopped.class, channel) == null;
    }

    public void start(String channel) {
        Stopped stopped = em.find(Stopped.class, channel);
        if (stopped != null) em.remove(stopped);
    }

    public void stop(String channel) {
        if (on(channel)) em.persist(new Stopped(channel, clock.now()));
    }
}
