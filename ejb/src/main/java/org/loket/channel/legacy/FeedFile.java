package org.loket.channel.legacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** A file that came, how far it is read, and what became of its rows. */
@Entity
@Table(name = "feed_file")
class FeedFile {

    /** No rejected row is tried again. */
    private static final long NOTHING = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_file_seq")
    @SequenceGenerator(name = "feed_file_seq", sequenceName = "feed_file_seq", allocationSize = 50)
    private Long id;

    @Column(name = "feed_id")
    private long feed;

    @Column(name = "file_name")
    private String name;

    /** What it is called while it is worked on; no other file of the feed ever is. */
    @Column(name = "work_name")
    private String workName;

    @Column(name = "byte_count")
    private long size;

    @Enumerated(EnumType.STRING)
    private FileStatus status;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** Null until the rows are counted. */
    @Column(name = "row_total")
    private Long total;

    @Column(name = "row_done")
    private long done;

    /** Rejected rows behind this one are tried again. */
    @Column(name = "retry_behind")
    private long retryBehind = NOTHING;

    @Column(name = "count_filed")
    private long filed;

    @Column(name = "count_repeated")
    private long repeated;

    @Column(name = "count_updated")
    private long updated;

    @Column(name = "count_conflict")
    private long conflicts;

    @Column(name = "count_rejected")
    private long rejected;

    private String failure;

    protected FeedFile() {}

    FeedFile(long feed, String name, String workName, long size, Instant at) {
        this.feed = feed;
        this.name = name;
        this.workName = workName;
        this.size = size;
        this.status = FileStatus.RUNNING;
        this.arrivedAt = at;
    }

    /** The rows of a day that come without a file. */
    static FeedFile lot(long feed, String day, Instant at) {
        FeedFile lot = new FeedFile(feed, day, day, 0, at);
        lot.status = FileStatus.DONE;
        lot.total = 0L;
        return lot;
    }

    /** More rows came, and have their verdict. */
    void append(long rows, Map<Verdict, Long> verdicts, Instant at) {
        proceed(rows, verdicts);
        total = done;
        endedAt = at;
    }

    void counted(long rows) {
        total = rows;
    }

    /**
     * The next rows have their verdict.
     *
     * @param verdicts how many have which
     */
    void proceed(long rows, Map<Verdict, Long> verdicts) {
        done += rows;
        verdicts.forEach(this::count);
    }

    /** A rejected row has another verdict now, or the same again. */
    void retried(FeedRow row) {
        retryBehind = row.number();
        count(Verdict.REJECTED, -1);
        count(row.verdict(), 1);
    }

    private void count(Verdict verdict, long by) {
        switch (verdict) {
            case FILED -> filed += by;
            case REPEATED -> repeated += by;
            case UPDATED -> updated += by;
            case CONFLICT -> conflicts += by;
            case REJECTED -> rejected += by;
        }
    }

    void finish(Instant at) {
        status = FileStatus.DONE;
        retryBehind = NOTHING;
        endedAt = at;
    }

    void fail(Problem problem, Instant at) {
        status = FileStatus.FAILED;
        failure = problem.written();
        endedAt = at;
    }

    /** Whether it was running. */
    boolean pause() {
        boolean was = status == FileStatus.RUNNING;
        if (was) status = FileStatus.PAUSED;
        return was;
    }

    /** Whether it was paused. */
    boolean goOn() {
        boolean was = status == FileStatus.PAUSED;
        if (was) status = FileStatus.RUNNING;
        return was;
    }

    /** Whether there are rejected rows to be tried again. */
    boolean retry() {
        if (status != FileStatus.DONE || rejected == 0) return false;
        status = FileStatus.RUNNING;
        retryBehind = 0;
        return true;
    }

    boolean retrying() {
        return retryBehind != NOTHING;
    }

    FileView view() {
        return new FileView(
                id,
                feed,
                name,
                size,
                status,
                arrivedAt,
                endedAt,
                total,
                done,
                filed,
                repeated,
                updated,
                conflicts,
                rejected,
                failure == null ? null : Problem.read(failure));
    }

    Long id() {
        return id;
    }

    long feed() {
        return feed;
    }

    String name() {
        return name;
    }

    String workName() {
        return workName;
    }

    FileStatus status() {
        return status;
    }

    Long total() {
        return total;
    }

    long done() {
        return done;
    }

    long retryBehind() {
        return retryBehind;
    }
}
