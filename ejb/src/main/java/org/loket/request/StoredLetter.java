package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The {@link Letter} that a message came with. */
@Entity
@Table(name = "request_letter")
class StoredLetter {

    @Id
    @Column(name = "message_id")
    private long message;

    private String sender;
    private String subject;
    private boolean checked;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String quoted;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String signature;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String html;

    protected StoredLetter() {}

    StoredLetter(long message, Letter letter) {
        this.message = message;
        this.sender = letter.sender();
        this.subject = letter.subject();
        this.checked = letter.checked();
        this.quoted = letter.quoted();
        this.signature = letter.signature();
        this.html = letter.html().orElse("");
    }

    long message() {
        return message;
    }

    Letter letter() {
        return new Letter(
                sender,
                subject,
                checked,
                orEmpty(quoted),
                orEmpty(signature),
                Optional.of(orEmpty(html)).filter(it -> !it.isEmpty()));
    }

    /** Oracle keeps no empty texts. */
    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
