package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Optional;
import org.loket.kernel.Encryption;
import org.loket.kernel.Language;

/** A mailbox that people write to. */
@Entity
class Mailbox {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailbox_seq")
    @SequenceGenerator(name = "mailbox_seq", sequenceName = "mailbox_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    private String address;
    private String host;
    private int port;

    @Enumerated(EnumType.STRING)
    private Encryption encryption;

    private String account;

    @Enumerated(EnumType.STRING)
    @Column(name = "sign_in")
    private MailboxForm.SignIn signIn;

    /** Sealed, or the name of a setting. */
    private String secret;

    @Column(name = "token_url")
    private String tokenUrl;

    private String client;
    private String scope;

    /** Sealed. */
    @Column(name = "refresh_token")
    private String refreshToken;

    private String folder;

    @Enumerated(EnumType.STRING)
    private MailboxForm.Afterwards afterwards;

    @Column(name = "move_to")
    private String moveTo;

    private String team;
    private String service;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean enabled;

    protected Mailbox() {}

    /**
     * @param keys seals what nobody may read
     */
    static Mailbox of(MailboxForm form, MailboxKeys keys) {
        Mailbox mailbox = new Mailbox();
        mailbox.change(form, keys);
        return mailbox;
    }

    void change(MailboxForm form, MailboxKeys keys) {
        address = form.address().strip().toLowerCase(Locale.ROOT);
        host = orNull(form.host());
        port = form.port();
        encryption = form.encryption();
        account = orNull(form.account());
        signIn = form.signIn();
        if (!form.secret().isBlank()) secret = keys.keep(form.secret().strip());
        tokenUrl = orNull(form.tokenUrl());
        client = orNull(form.client());
        scope = orNull(form.scope());
        if (!form.refreshToken().isBlank()) refreshToken = keys.keep(form.refreshToken().strip());
        folder = form.folder().strip();
        afterwards = form.afterwards();
        moveTo = orNull(form.moveTo());
        team = orNull(form.team());
        service = form.service();
        language = form.language();
        enabled = form.enabled();
    }

    void enable(boolean on) {
        enabled = on;
    }

    /** The provider gave a new token in the place of the one it took. */
    void renew(String token, MailboxKeys keys) {
        refreshToken = keys.keep(token);
    }

    /** How it stands, without its secrets. */
    MailboxForm form() {
        return new MailboxForm(
                id,
                version,
                address,
                orEmpty(host),
                port,
                encryption,
                orEmpty(account),
                signIn,
                "",
                orEmpty(tokenUrl),
                orEmpty(client),
                orEmpty(scope),
                "",
                folder,
                afterwards,
                orEmpty(moveTo),
                orEmpty(team),
                service,
                language,
                enabled);
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    String address() {
        return address;
    }

    String service() {
        return service;
    }

    Language language() {
        return language;
    }

    Optional<String> team() {
        return Optional.ofNullable(team);
    }

    String secret() {
        return secret;
    }

    String refreshToken() {
        return refreshToken;
    }

    boolean read() {
        return enabled && host != null;
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
