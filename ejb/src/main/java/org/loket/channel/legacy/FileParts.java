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

    @Inject RowVerdicts verdicts;
    @Inject Feeds feeds;

    public void file(FileJob job, List<Row> rows) {
        verdicts.of(job.feed(), job.definition(), job.folder(), rows)
                .forEach(one -> feeds.add(new FeedRow(job, one)));
    }

    /** For a reason that nobody foresaw. */
    public void reject(FileJob job, Row row, Problem problem) {
        feeds.add(new FeedRow(job, Decided.rejected(row, null, List.of(problem))));
    }
}
