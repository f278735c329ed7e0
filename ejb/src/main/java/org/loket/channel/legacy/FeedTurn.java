package org.loket.channel.legacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whose turn it is to visit a feed's database, queue or folder, how that went last, and how far the
 * reading is.
 */
@Entity
@Table(name = "feed_turn")
class FeedTurn {

    private static final int MOST_REASON = 1_000;

    /** How long a system that is away is left alone. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5));

    @Id
    @Column(name = "feed_id")
    private Long feed;

    /** Until then nobody visits: it failed a moment ago, or somebody is at it. */
    @Column(name = "next_turn")
    private Instant nextTurn;

    private int failures;

    @Column(name = "last_success")
    private Instant lastSuccess;

    @Column(name = "last_error")
    private String lastError;

    /** The last row that was read; null if none was, or rows are marked there. */
    @Column(name = "read_mark")
    private String mark;

    protected FeedTurn() {}

    FeedTurn(long feed, Instant at) {
        this.feed = feed;
        this.nextTurn = at;
    }

    void taken(Instant until) {
        nextTurn = until;
    }

    /** The visit is over. */
    void over(Instant at) {
        nextTurn = at;
        failures = 0;
        lastError = null;
        lastSuccess = at;
    }

    void failed(String reason, Instant at) {
        failures++;
        lastError = reason.substring(0, Math.min(MOST_REASON, reason.length()));
        nextTurn = at.plus(PAUSES.get(Math.min(failures, PAUSES.size()) - 1));
    }

    /** It is tried again at once. */
    void hurry(Instant at) {
        nextTurn = at;
    }

    void read(String upTo) {
        mark = upTo;
    }

    String mark() {
        return mark;
    }

    Instant lastSuccess() {
        return lastSuccess;
    }

    String lastError() {
        return lastError;
    }
}
