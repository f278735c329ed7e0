package org.loket.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.Length;

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

    @Column(length = Length.LONG32)
    private String quoted;

    @Column(length = Length.LONG32)
    private String signature;

    @Column(length = Length.LONG32)
    private String html;

    @Enumerated(EnumType.STRING)
    @Column(name = "seal_signature")
    private Seal.Signature sealed;

    @Column(name = "seal_signer")
    private String signer;

    @Column(name = "seal_issuer")
    private String issuer;

    /** Null if it came without a seal. */
    @Enumerated(EnumType.STRING)
    private Seal.Secrecy secrecy;

    protected StoredLetter() {}

    StoredLetter(long message, Letter letter) {
        this.message = message;
        this.sender = letter.sender();
        this.subject = letter.subject();
        this.checked = letter.checked();
        this.quoted = letter.quoted();
        this.signature = letter.signature();
        this.html = letter.html().orElse("");
        letter.seal().ifPresent(this::sealed);
    }

    private void sealed(Seal seal) {
        sealed = seal.signature().orElse(null);
        signer = seal.signer();
        issuer = seal.issuer();
        secrecy = seal.secrecy();
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
                Optional.of(orEmpty(html)).filter(it -> !it.isEmpty()),
                seal());
    }

    private Optional<Seal> seal() {
        if (secrecy == null) return Optional.empty();
        return Optional.of(
                new Seal(Optional.ofNullable(sealed), orEmpty(signer), orEmpty(issuer), secrecy));
    }

    /** Oracle keeps no empty texts. */
    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
