package org.loket.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.kernel.NotAllowedNow;

/** As what the mails of a team leave, or of the organisation as far as a team has nothing else. */
@Entity
@Table(name = "mail_sender")
class TeamSender {

    @Id private String team;

    @Version private int version;

    private String address;
    private Localised names;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    private Localised signatures;

    @Enumerated(EnumType.STRING)
    private AuthorName author;

    private boolean quoting;

    protected TeamSender() {}

    TeamSender(String team) {
        this.team = team;
        names = Localised.of(Map.of());
        signatures = Localised.of(Map.of());
        author = AuthorName.FULL;
    }

    /**
     * @throws NotAllowedNow if it was changed since the form was opened
     */
    void change(SenderForm form, boolean isNew) {
        if (form.version() != (isNew ? -1 : version)) throw new NotAllowedNow("changedMeanwhile");
        address = form.address().isBlank() ? null : Addresses.plain(form.address());
        names = said(form.names(), Plain::line);
        signatures = said(form.signatures(), Plain::lines);
        author = form.author();
        quoting = form.quoting();
    }

    private static Localised said(Map<Language, String> form, UnaryOperator<String> plain) {
        Map<Language, String> said = new EnumMap<>(Language.class);
        form.forEach(
                (language, text) -> {
                    String kept = plain.apply(text);
                    if (!kept.isEmpty()) said.put(language, kept);
                });
        return Localised.of(said);
    }

    String team() {
        return team;
    }

    int version() {
        return version;
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    Optional<String> name(Language language) {
        return Optional.ofNullable(names.texts().get(language));
    }

    Optional<String> signature(Language language) {
        return Optional.ofNullable(signatures.texts().get(language));
    }

    Map<Language, String> names() {
        return names.texts();
    }

    Map<Language, String> signatures() {
        return signatures.texts();
    }

    AuthorName author() {
        return author;
    }

    boolean quoting() {
        return quoting;
    }
}
