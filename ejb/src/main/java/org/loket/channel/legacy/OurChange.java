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
import org.hibernate.Length;
import org.loket.request.Status;

/** Something that happened here and that another system is to be told, until it has it. */
@Entity
@Table(name = "our_change")
class OurChange {

    private static final int MOST_REASON = 1_000;

    /** Where it is on its way. */
    enum State {
        WAITING,
        SENT,
        /** The other system does not take it; a person looks at it. */
        PARKED,
        /** What the other system said holds instead. */
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "our_change_seq")
    @SequenceGenerator(
            name = "our_change_seq",
            sequenceName = "our_change_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "feed_id")
    private long feed;

    @Column(name = "link_id")
    private long link;

    @Column(name = "external_number")
    private String number;

    @Column(name = "request_number")
    private String request;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "our_version")
    private long version;

    @Column(length = Length.LONG32)
    private String said;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected OurChange() {}

    OurChange(long feed, ExternalLink link, Status status, long version, String said, Instant at) {
        this.feed = feed;
        this.link = link.id();
        this.number = link.number();
        this.request = link.request();
        this.status = status;
        this.version = version;
        this.said = said;
        this.writtenAt = at;
        this.state = State.WAITING;
    }

    void sent(Instant at) {
        state = State.SENT;
        sentAt = at;
        reason = null;
    }

    void park(String why) {
        state = State.PARKED;
        reason = why.substring(0, Math.min(MOST_REASON, why.length()));
    }

    void retry() {
        state = State.WAITING;
    }

    Long id() {
        return id;
    }

    long feed() {
        return feed;
    }

    long link() {
        return link;
    }

    State state() {
        return state;
    }

    String request() {
        return request;
    }

    ChangeNote note() {
        return new ChangeNote(id, number, request, status, version, said, writtenAt);
    }

    OurChangeView view() {
        return new OurChangeView(id, number, request, status, writtenAt, reason);
    }
}
