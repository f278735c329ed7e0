package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives rows of a visit their verdicts: all together, and if that fails one by one. */
@ApplicationScoped
class RowTaking {

    private static final Logger LOG = Logger.getLogger(RowTaking.class);

    /** A row that fails is tried so often before it is taken for the row's fault. */
    private static final int TRIES = 3;

    @Inject VisitSteps steps;

    /**
     * @param mark what to remember once they were taken; null for nothing
     */
    void take(Visit visit, List<Row> rows, String mark) {
        try {
            steps.file(visit, rows, mark);
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d rows of feed %d go one by one", rows.size(), visit.feed());
            rows.forEach(row -> alone(visit, row));
            steps.read(visit, mark);
        }
    }

    private void alone(Visit visit, Row row) {
        RuntimeException failure = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                steps.file(visit, List.of(row), null);
                return;
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        LOG.warnf(failure, "row %s of feed %d cannot be filed", row.origin(), visit.feed());
        steps.reject(visit, row, Crew.failed(failure));
    }
}
