package org.loket.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.loket.kernel.Language;

/** Somebody we know: signed in once, or a guest known by a mail address only. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private Long id;

    @Version private int version;

    private String username;
    private String subject;
    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String department;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "team_key")
    private Set<String> teams = new HashSet<>();

    protected Person() {}

    static Person signingIn(Profile profile, Instant at) {
        Person person = new Person();
        person.firstSeen = at;
        person.update(profile, at);
        person.language = profile.language();
        return person;
    }

    static Person guest(String name, String email, Language language, Instant at) {
        Person person = new Person();
        person.name = name;
        person.email = email;
        person.language = language;
        person.firstSeen = at;
        person.lastSeen = at;
        return person;
    }

    /**
     * Takes over what the identity provider says now; the language stays what the person chose
     * here.
     */
    void update(Profile profile, Instant at) {
        username = profile.username();
        subject = profile.subject();
        name = profile.name();
        email = Optional.ofNullable(profile.email()).map(Person::address).orElse(null);
        department = profile.department().orElse(null);
        if (!roles.equals(profile.roles())) {
            roles.clear();
            roles.addAll(profile.roles());
        }
        if (!teams.equals(profile.teams())) {
            teams.clear();
            teams.addAll(profile.teams());
        }
        lastSeen = at;
    }

    /** As it is kept and looked for. */
    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void speaks(Language chosen) {
        language = chosen;
    }

    Caller asCaller() {
        return new Caller(
                id,
                username,
                name,
                email,
                language,
                Optional.ofNullable(department),
                Set.copyOf(roles),
                Set.copyOf(teams));
    }
}
