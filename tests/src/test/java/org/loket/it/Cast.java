package org.loket.it;

import static org.loket.directory.Role.ADMIN;
import static org.loket.directory.Role.AGENT;
import static org.loket.directory.Role.AUDITOR;
import static org.loket.directory.Role.CITIZEN;
import static org.loket.directory.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.loket.directory.Profile;
import org.loket.directory.Role;
import org.loket.kernel.Language;

/** Who plays in the tests, with the rights that the demo's people have. */
enum Cast {
    PETRA("Petra Mulder", Language.NL, Set.of("student-affairs")),
    PIET("Piet Visser", Language.NL, Set.of()),
    EVA("Eva Dvořáková", Language.CS, Set.of("student-affairs")),
    ANNA("Anna de Vries", Language.NL, Set.of("it-service", "library"), AGENT),
    SOFIE("Sofie Vermeer", Language.NL, Set.of("it-service"), AGENT),
    KARIN("Karin Bakker", Language.NL, Set.of("civil-affairs"), AGENT),
    MARCO("Marco Rossi", Language.IT, Set.of("public-space"), AGENT),
    BRAM("Bram Jansen", Language.NL, Set.of("it-service", "student-affairs"), AGENT, SUPERVISOR),
    JORIS("Joris Smit", Language.NL, Set.of("civil-affairs"), AGENT, SUPERVISOR),
    ADA("Ada Visser", Language.EN, Set.of("it-service"), AGENT, ADMIN),
    OTTO("Otto Meijer", Language.DE, Set.of(), AUDITOR);

    private final String person;
    private final Language language;
    private final Set<String> teams;
    private final Set<Role> roles = EnumSet.of(CITIZEN);

    Cast(String person, Language language, Set<String> teams, Role... more) {
        this.person = person;
        this.language = language;
        this.teams = teams;
        roles.addAll(Set.of(more));
    }

    String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    String person() {
        return person;
    }

    Language language() {
        return language;
    }

    /** As the container names them. */
    Set<String> roleNames() {
        return roles.stream().map(Role::key).collect(Collectors.toSet());
    }

    /** What the identity provider says at sign-in. A requester's team is where they study. */
    Profile profile() {
        boolean staff = roles.contains(AGENT);
        return new Profile(
                username(),
                "it-" + username(),
                person,
                username() + "@loket.example",
                language,
                teams.stream().sorted().findFirst(),
                staff ? teams : Set.of(),
                roles);
    }
}
