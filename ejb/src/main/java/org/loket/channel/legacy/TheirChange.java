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
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.Length;
import org.loket.request.Status;
import org.loket.request.TheirStatus;

/** Something that another system said, what came of it, and what a person decided about it. */
@Entity
@Table(name = "their_change")
class TheirChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "their_change_seq")
    @SequenceGenerator(
            name = "their_change_seq",
            sequenceName = "their_change_seq",
            allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "row_version")
    private int rowVersion;

    @Column(name = "system_key")
    private String system;

    /** Its name, for people. */
    @Column(name = "system_name")
    private String systemName;

    private boolean aloud;

    @Column(name = "message_id")
    private String message;

    @Column(name = "external_number")
    private String number;

    @Column(name = "request_number")
    private String request;

    private String word;

    @Enumerated(EnumType.STRING)
    private TheirStatus status;

    @Column(name = "their_version")
    private Long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(length = Length.LONG32)
    private String said;

    @Column(name = "heard_at")
    private Instant heardAt;

    /** Null if it was taken over at once. */
    @Enumerated(EnumType.STRING)
    private ConflictKind conflict;

    /** Where the request stood here when the conflict arose. */
    @Enumerated(EnumType.STRING)
    @Column(name = "our_status")
    private Status ours;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    protected TheirChange() {}

    TheirChange(Speaker from, News news, String request, Instant at) {
        this.system = from.system();
        this.systemName = from.name();
        this.aloud = from.aloud();
        this.message = news.message();
        this.number = news.number();
        this.request = request;
        this.word = news.word();
        this.status = news.status();
        this.version = news.version();
        this.changedAt = news.changedAt();
        this.said = news.text();
        this.heardAt = at;
    }

    void conflicts(ConflictKind kind, Status here) {
        conflict = kind;
        ours = here;
    }

    boolean undecided() {
        return conflict != null && decision == null;
    }

    void decide(Decision how, String who, String about, Instant at) {
        decision = how;
        decidedBy = who;
        request = about;
        decidedAt = at;
    }

    Speaker speaker() {
        return new Speaker(system, systemName, aloud);
    }

    News news() {
        return new News(message, number, request, word, status, version, changedAt, said);
    }

    Heard heard() {
        return new Heard(Verdict.REPEATED, request, null);
    }

    ConflictView view(Status now, Standing here) {
        return new ConflictView(
                id,
                systemName,
                number,
                request,
                conflict,
                word,
                status,
                version,
                changedAt,
                said,
                heardAt,
                ours,
                now,
                here.ourChange(),
                here.agreed(),
                decision,
                decidedBy,
                decidedAt);
    }

    /**
     * What is known of the exchange on our side.
     *
     * @param ourChange when the other system was last to be told something; null if never
     * @param agreed what it said before; null if nothing
     */
    record Standing(Instant ourChange, String agreed) {
        static final Standing NONE = new Standing(null, null);
    }

    Long id() {
        return id;
    }

    String request() {
        return request;
    }

    ConflictKind conflict() {
        return conflict;
    }
}
