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
import org.loket.request.Status;
import org.loket.request.TheirStatus;

/**
 * A request and the number under which another system knows it, and what each side has last told
 * the other. Whoever changes it has locked it.
 */
@Entity
@Table(name = "external_link")
class ExternalLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "external_link_seq")
    @SequenceGenerator(
            name = "external_link_seq",
            sequenceName = "external_link_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "request_number")
    private String request;

    @Column(name = "system_key")
    private String system;

    @Column(name = "external_number")
    private String number;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "their_version")
    private Long theirVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "their_status")
    private TheirStatus theirStatus;

    @Column(name = "their_word")
    private String theirWord;

    @Column(name = "our_version")
    private long ourVersion;

    /** What the other system was last to be told. */
    @Enumerated(EnumType.STRING)
    @Column(name = "our_status")
    private Status ourStatus;

    @Column(name = "our_change_at")
    private Instant ourChangeAt;

    /** What it has been told, as far as we know. */
    @Enumerated(EnumType.STRING)
    @Column(name = "sent_status")
    private Status sentStatus;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected ExternalLink() {}

    ExternalLink(String request, String system, String number, Instant at) {
        this.request = request;
        this.system = system;
        this.number = number;
        this.linkedAt = at;
    }

    /** What the other system said holds. */
    void agree(News news) {
        theirStatus = news.status();
        theirWord = news.word();
        seen(news);
    }

    /** What it said was read, whatever came of it. */
    void seen(News news) {
        if (news.version() == null) return;
        theirVersion =
                theirVersion == null
                        ? news.version()
                        : Long.valueOf(Math.max(theirVersion, news.version()));
    }

    /** Something at least as new has been heard. */
    boolean olderThanKnown(News news) {
        return news.version() != null && theirVersion != null && news.version() <= theirVersion;
    }

    /** The same change of the same case, under another name. */
    boolean knows(News news) {
        return news.version() != null
                && news.version().equals(theirVersion)
                && news.status() == theirStatus;
    }

    /** The other system said this before it could know what we told it. */
    boolean crosses(News news) {
        return news.changedAt() != null
                && sentAt != null
                && news.changedAt().isBefore(sentAt)
                && !news.status().agreesWith(sentStatus);
    }

    /**
     * Something changed here.
     *
     * @return the version of the change
     */
    long changed(Status to, Instant at) {
        ourStatus = to;
        ourChangeAt = at;
        return ++ourVersion;
    }

    void told(ChangeNote note, Instant at) {
        sentStatus = note.status();
        sentAt = at;
    }

    Long id() {
        return id;
    }

    String request() {
        return request;
    }

    String system() {
        return system;
    }

    String number() {
        return number;
    }

    Status ourStatus() {
        return ourStatus;
    }

    TheirChange.Standing standing() {
        return new TheirChange.Standing(ourChangeAt, theirWord);
    }

    LinkView view() {
        return new LinkView(request, system, number, linkedAt, theirWord);
    }
}
