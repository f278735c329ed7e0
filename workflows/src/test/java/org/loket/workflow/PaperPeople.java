package org.loket.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.directory.Role;
import org.loket.kernel.Language;

/** The demo's staff, as far as it is needed, without a database. */
final class PaperPeople extends People {

    private static final List<Caller> STAFF =
            Stream.of("karin", "piet", "joris", "emma", "bram", "vera")
                    .map(PaperPeople::person)
                    .toList();

    static Caller person(String name) {
        return switch (name) {
            case "karin" -> person(1, "Karin Bakker", "civil-affairs", false);
            case "piet" -> person(2, "Piet de Wit", "civil-affairs", false);
            case "joris" -> person(3, "Joris Smit", "civil-affairs", true);
            case "emma" -> person(4, "Emma Clarke", "student-affairs", false);
            case "bram" -> person(5, "Bram Jansen", "student-affairs", true);
            case "vera" -> person(6, "Vera Bos", "civil-affairs", true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Petra, who works nowhere here. */
    static Caller citizen(String department) {
        return new Caller(
                100,
                "petra",
                "Petra Mulder",
                "petra@loket.example",
                Language.NL,
                Optional.ofNullable(department),
                Set.of(Role.CITIZEN),
                Set.of());
    }

    private static Caller person(long id, String name, String team, boolean leads) {
        return new Caller(
                id,
                name,
                name,
                "x@loket.example",
                Language.NL,
                Optional.of(team),
                leads ? Set.of(Role.AGENT, Role.SUPERVISOR) : Set.of(Role.AGENT),
                Set.of(team));
    }

    @Override
    public Optional<Caller> find(String username) {
        return Optional.of(person(username));
    }

    @Override
    public Optional<Caller> find(long id) {
        return STAFF.stream().filter(person -> person.id() == id).findFirst();
    }

    @Override
    public List<Caller> membersOf(String team) {
        return STAFF.stream().filter(person -> person.memberOf(team)).toList();
    }
}
