package org.loket.audit;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.logging.Logger;

/**
 * Has the trail sealed every second. Not after every commit: a batch a second costs the desk next
 * to nothing, a sealing for every filing would double its commits.
 */
@Singleton
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailTimer {

    private static final Logger LOG = Logger.getLogger(TrailTimer.class);

    /** So many a second that the next ring is not missed. */
    private static final int BATCHES = 4;

    @EJB TrailSealer sealer;

    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void ring() {
        try {
            for (int batch = 0; batch < BATCHES && sealer.sealBatch(); batch++) {
                LOG.debugf("sealed a full batch of the trail");
            }
            if (failing) LOG.info("the trail is being sealed again");
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) LOG.error("the trail cannot be sealed; trying on every second", e);
            failing = true;
        }
    }
}
