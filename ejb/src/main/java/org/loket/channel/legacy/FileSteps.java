package org.loket.channel.legacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loket.kernel.Clock;
import org.loket.kernel.RecordedEvent;

/**
 * The steps in which a file is worked on, each a transaction that holds the file's row: of several
 * nodes one takes a step, and whoever finds the file further on than he left it stops.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileSteps {

    @Inject Feeds feeds;
    @Inject Folders folders;
    @Inject RowVerdicts verdicts;
    @Inject Crew crew;
    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    /** What is to be done about a file; empty if nothing is, or somebody else is at it. */
    public Optional<FileJob> look(long id) {
        return take(id).filter(this::understood).map(this::job);
    }

    /** Whether the file was as far as the caller thinks, and the number of its rows is kept. */
    public boolean counted(FileJob job, long rows) {
        Optional<FeedFile> file = take(job.id()).filter(it -> it.total() == null);
        file.ifPresent(it -> it.counted(rows));
        return file.isPresent();
    }

    /** The file cannot be read. */
    public void failed(FileJob job, Problem problem) {
        take(job.id())
                .ifPresent(
                        file -> {
                            file.fail(problem, clock.now());
                            recorded.fire(FeedFileEnded.of(file.view()));
                        });
    }

    /**
     * Files the rows that follow, with all hands; whether to go on. Parts of them may have been
     * filed before we were stopped.
     */
    public boolean file(FileJob job, long done, List<Row> rows) {
        Optional<FeedFile> file = take(job.id()).filter(it -> it.done() == done);
        if (file.isEmpty()) return false;
        long last = done + rows.size();
        Set<Long> decided = feeds.decided(job.id(), done + 1, last);
        crew.file(job, rows.stream().filter(row -> !decided.contains(row.number())).toList());
        file.get().proceed(rows.size(), feeds.verdicts(job.id(), done + 1, last));
        return true;
    }

    /** Tries the next rejected rows again; whether there were any. */
    public boolean retry(FileJob job, int most) {
        Optional<FeedFile> found = take(job.id()).filter(FeedFile::retrying);
        if (found.isEmpty()) return false;
        FeedFile file = found.get();
        List<FeedRow> rejected = feeds.mendable(file.id(), file.retryBehind(), most);
        List<Row> rows = rejected.stream().map(row -> row.source(job.definition())).toList();
        var decided = verdicts.of(job.feed(), job.definition(), job.folder(), rows);
        for (int i = 0; i < rejected.size(); i++) {
            rejected.get(i).decide(decided.get(i));
            rejected.get(i).answerAgain(job.definition());
            file.retried(rejected.get(i));
        }
        return !rejected.isEmpty();
    }

    /** Leaves the next rejected row as it is, for a reason that nobody foresaw. */
    public void passOver(FileJob job, Problem problem) {
        Optional<FeedFile> found = take(job.id()).filter(FeedFile::retrying);
        if (found.isEmpty()) return;
        FeedFile file = found.get();
        feeds.mendable(file.id(), file.retryBehind(), 1)
                .forEach(
                        row -> {
                            row.decide(
                                    Decided.rejected(
                                            row.source(job.definition()),
                                            row.externalKey(),
                                            List.of(problem)));
                            file.retried(row);
                        });
    }

    /** All rows have their verdict, and the results are written. */
    public void finished(FileJob job) {
        take(job.id())
                .ifPresent(
                        file -> {
                            file.finish(clock.now());
                            recorded.fire(FeedFileEnded.of(file.view()));
                        });
    }

    /** Up to so many rows behind one of them, for the file of results. */
    public List<RowView> rows(long file, long behind, int most) {
        return feeds.rows(file, behind, most).stream().map(FeedRow::view).toList();
    }

    private Optional<FeedFile> take(long id) {
        return feeds.take(id).filter(file -> file.status() == FileStatus.RUNNING);
    }

    /** While an administrator has left the settings unfinished, files wait. */
    private boolean understood(FeedFile file) {
        return new FeedReading(feeds.get(file.feed()).form()).problems().isEmpty();
    }

    private FileJob job(FeedFile file) {
        Feed feed = feeds.get(file.feed());
        Definition definition = feed.definition();
        Path folder = folders.of(feed.id(), definition.place());
        return new FileJob(
                file.id(),
                feed.id(),
                file.name(),
                folder,
                folders.work(folder).resolve(file.workName()),
                definition,
                file.total(),
                file.done(),
                file.retrying());
    }
}
