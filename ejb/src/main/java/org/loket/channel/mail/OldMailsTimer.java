package org.loket.channel.mail;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.logging.Logger;
import org.loket.directory.Roles;

/** Has old mails emptied every night, on every node: what one has done the others do not find. */
@Singleton
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldMailsTimer {

    private static final Logger LOG = Logger.getLogger(OldMailsTimer.class);

    @EJB OldMails mails;

    @Schedule(hour = "3", minute = "20", persistent = false, info = "old mails")
    void ring() {
        int batches = 1;
        while (mails.emptyBatch()) batches++;
        LOG.debugf("emptied up to %d old mails", batches * OldMails.BATCH);
    }
}
