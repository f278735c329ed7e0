package org.loket.request;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing said in a request. What was said is never changed. */
@Entity
@Table(name = "request_message")
class Message {

    /** Who speaks for the house itself. */
    static final long NOBODY = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_message_seq")
    @SequenceGenerator(
            name = "request_message_seq",
            sequenceName = "request_message_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "request_id")
    private long request;

    @Column(name = "said_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Voice voice;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "author_id")
    private long author;

    @Column(name = "author_name")
    private String authorName;

    private String submission;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(name = "said", nullable = false)
    private String text;

    protected Message() {}

    Message(
            long request,
            Voice voice,
            long author,
            String authorName,
            NewMessage said,
            Instant at) {
        this.request = request;
        this.voice = voice;
        this.author = author;
        this.authorName = authorName;
        this.channel = said.channel();
        this.submission = said.submission();
        this.text = said.text().strip();
        this.at = at;
    }

    Long id() {
        return id;
    }

    long request() {
        return request;
    }

    Instant at() {
        return at;
    }

    Voice voice() {
        return voice;
    }

    Channel channel() {
        return channel;
    }

    long author() {
        return author;
    }

    String authorName() {
        return authorName;
    }

    String text() {
        return text;
    }
}
