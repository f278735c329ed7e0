package org.loket.channel.mail;

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
import org.loket.kernel.Language;

/** What a mail says instead of the delivered text, from then until the next revision. */
@Entity
@Table(name = "mail_text")
class MailText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_text_seq")
    @SequenceGenerator(name = "mail_text_seq", sequenceName = "mail_text_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Enumerated(EnumType.STRING)
    private Language language;

    private int revision;

    /** Empty: from here on the delivered text again. No driver of PostgreSQL knows a null of it. */
    @Column(length = Length.LONG32)
    private String said;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    protected MailText() {}

    MailText(MailKind kind, Language language, int revision, String said, Instant at, String by) {
        this.kind = kind;
        this.language = language;
        this.revision = revision;
        this.said = said;
        this.savedAt = at;
        this.savedBy = by;
    }

    MailKind kind() {
        return kind;
    }

    Language language() {
        return language;
    }

    int revision() {
        return revision;
    }

    String said() {
        return said;
    }

    /** It says what was delivered. Oracle gives back no empty text, but none. */
    boolean delivered() {
        return said == null || said.isEmpty();
    }

    TextRevision view() {
        return new TextRevision(kind, language, revision, delivered(), savedAt, savedBy);
    }
}
