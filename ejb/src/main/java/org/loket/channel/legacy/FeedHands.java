package org.loket.channel.legacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.loket.directory.Roles;

/**
 * Works through files, as Loket itself. A file is read twice: once to know that all of it can be
 * read and how many rows it has, once to file them; so nothing is filed of a file that breaks off.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedHands {

    private static final Logger LOG = Logger.getLogger(FeedHands.class);

    @Inject FileSteps steps;
    @Inject Folders folders;
    @Inject Results results;
    @Inject FeedIntake intake;

    /** Does what there is to do about a file, unless another node is at it or it lies elsewhere. */
    public void work(long id) throws IOException {
        Optional<FileJob> found = steps.look(id);
        if (found.isEmpty()) return;
        FileJob job = found.get();
        if (job.retrying()) {
            retry(job);
            finish(job);
        } else if (Files.exists(job.workFile())) {
            try {
                if (job.total() == null && !count(job)) return;
                if (file(job)) finish(job);
            } catch (Unreadable e) {
                LOG.infof("file %s of feed %d cannot be read: %s", job.name(), job.feed(), e);
                steps.failed(job, e.problem());
                intake.tidy(intake.source(job.feed()));
            }
        }
    }

    private boolean count(FileJob job) throws IOException {
        long number = 0;
        try (Rows rows = open(job)) {
            while (rows.next().isPresent()) number++;
        }
        return steps.counted(job, number);
    }

    /** Whether all rows have their verdict. */
    private boolean file(FileJob job) throws IOException {
        try (Rows rows = open(job)) {
            rows.skip(job.done());
            long done = job.done();
            List<Row> next;
            while (!(next = next(rows)).isEmpty()) {
                if (!steps.file(job, done, next)) return false;
                done += next.size();
            }
            return true;
        }
    }

    /** A batch that fails is tried row by row. */
    private void retry(FileJob job) {
        int most = Crew.PART;
        boolean more = true;
        while (more) {
            try {
                more = steps.retry(job, most);
                most = Crew.PART;
            } catch (RuntimeException e) {
                if (most == 1) steps.passOver(job, Crew.failed(e));
                most = 1;
            }
        }
    }

    private static List<Row> next(Rows rows) throws IOException {
        List<Row> next = new ArrayList<>(Crew.ALL);
        while (next.size() < Crew.ALL) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) break;
            next.add(row.get());
        }
        return next;
    }

    private Rows open(FileJob job) throws IOException {
        return job.definition()
                .format()
                .open(new BufferedInputStream(Files.newInputStream(job.workFile()), 256 * 1024));
    }

    private void finish(FileJob job) throws IOException {
        if (job.definition().place() instanceof Place.Files) results.publish(folders, job);
        steps.finished(job);
        intake.tidy(intake.source(job.feed()));
    }
}
