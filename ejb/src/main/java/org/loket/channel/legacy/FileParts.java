package org.loket.channel.legacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.loket.directory.Roles;

/** Files some rows of a file: requests and verdicts together. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileParts {

    @Inject RowFiling filing;
    @Inject Feeds feeds;

    public void file(FileJob job, List<Row> rows) {
        filing.file(job.feed(), job.definition(), job.folder(), rows)
                .forEach(one -> feeds.add(row(job, one)));
    }

    /** For a reason that nobody foresaw. */
    public void reject(FileJob job, Row row, Problem problem) {
        feeds.add(FeedRow.rejected(job, row, null, List.of(problem)));
    }

    private static FeedRow row(FileJob job, RowFiling.Decided one) {
        return one.wanted().isEmpty()
                ? FeedRow.rejected(job, one.row(), one.key(), one.problems())
                : FeedRow.taken(
                        job, one.row().number(), one.verdict(), one.wanted().get(), one.request());
    }
}
