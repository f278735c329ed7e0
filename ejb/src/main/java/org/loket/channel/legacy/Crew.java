package org.loket.channel.legacy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** Files rows with several hands at once, each a part in a transaction of its own. */
@ApplicationScoped
class Crew {

    private static final Logger LOG = Logger.getLogger(Crew.class);

    /** Rows of one transaction. */
    static final int PART = 100;

    private static final int HANDS =
            Math.min(8, Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** Rows that keep all hands busy. */
    static final int ALL = PART * HANDS;

    /** A row that fails is tried so often before it is taken for the row's fault. */
    private static final int TRIES = 3;

    @Resource ManagedExecutorService executor;
    @Inject FileParts parts;

    /** Gives each row its verdict. What fails for a reason that is no row's is thrown. */
    void file(FileJob job, List<Row> rows) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PART) {
            List<Row> part = rows.subList(from, Math.min(rows.size(), from + PART));
            work.add(
                    () -> {
                        part(job, part);
                        return null;
                    });
        }
        try {
            for (Future<Void> done : executor.invokeAll(work)) done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rows could not be filed", e.getCause());
        }
    }

    /** All of them in one transaction; if that fails, each in one of its own. */
    private void part(FileJob job, List<Row> rows) {
        try {
            parts.file(job, rows);
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d rows of file %d go one by one", rows.size(), job.id());
            rows.forEach(row -> alone(job, row));
        }
    }

    private void alone(FileJob job, Row row) {
        RuntimeException failure = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                parts.file(job, List.of(row));
                return;
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        LOG.warnf(failure, "row %d of file %d cannot be filed", row.number(), job.id());
        parts.reject(job, row, failed(failure));
    }

    /** For a person to read: the innermost reason. */
    static Problem failed(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return Problem.of("failed", root);
    }
}
