package org.loket.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.loket.kernel.HouseOpens;
import org.loket.kernel.Outage;

/**
 * Has the trail sealed every second. Not after every commit: a batch a second costs the desk next
 * to nothing, a sealing for every filing would double its commits.
 */
@Singleton
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailTimer {

    private static final Logger LOG = Logger.getLogger(TrailTimer.class);

    /** As many as a busy second brings, before it pauses again. */
    private static final int BATCHES = 4;

    private static final long PAUSE_MILLIS = 1_000;

    @Resource TimerService timers;
    @EJB TrailSealer sealer;

    private final Outage outage =
            new Outage(
                    LOG,
                    "the trail cannot be sealed; trying on every second",
                    "the trail is being sealed again");

    public void open(@Observes HouseOpens opens) {
        wind();
    }

    private void wind() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("trail", false));
    }

    @Timeout
    void ring() {
        try {
            seal();
        } finally {
            wind();
        }
    }

    private void seal() {
        try {
            for (int batch = 0; batch < BATCHES && sealer.sealBatch(); batch++) {
                LOG.debugf("sealed a full batch of the trail");
            }
            outage.over();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }
}
