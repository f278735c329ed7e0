package org.loket.channel.legacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.loket.directory.Roles;

/**
 * Visits other systems that do not come by themselves, as Loket itself. One that is away is left
 * alone for a while that grows.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedVisits {

    private static final Logger LOG = Logger.getLogger(FeedVisits.class);

    @Inject VisitSteps steps;
    @Inject TableVisits tables;
    @Inject QueueVisits queues;
    @Inject FolderVisits folders;

    /** Nothing happens if somebody else is at it, or it is left alone. */
    public void visit(long feed) {
        Optional<Visit> turn = steps.take(feed);
        if (turn.isEmpty()) return;
        try {
            visit(turn.get());
            steps.over(feed);
        } catch (SQLException | JMSException | IOException | RuntimeException e) {
            LOG.debugf(e, "the visit of feed %d failed", feed);
            steps.failed(feed, reason(e));
        }
    }

    private void visit(Visit visit) throws SQLException, JMSException, IOException {
        Place place = visit.definition().place();
        if (place instanceof Place.Table table) tables.visit(visit, table);
        if (place instanceof Place.Queue queue) queues.visit(visit, queue);
        if (place instanceof Place.Folder) folders.visit(visit);
    }

    /** As the other side said it, on one line. */
    static String reason(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        String said = root.getMessage() == null ? root.toString() : root.getMessage();
        return said.replaceAll("\\s+", " ").strip();
    }
}
