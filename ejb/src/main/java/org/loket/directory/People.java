package org.loket.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.loket.kernel.Clock;
import org.loket.kernel.Language;

/**
 * The people we know. Whoever calls often is remembered for a minute, so that a page need not ask
 * again.
 */
@ApplicationScoped
public class People {

    private static final long KEEP_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 5_000;

    private record Known(Caller caller, long since) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    public Optional<Caller> find(String username) {
        Known remembered = known.get(username);
        if (remembered != null && System.nanoTime() - remembered.since < KEEP_NANOS)
            return Optional.of(remembered.caller);
        Optional<Caller> found = byUsername(username).map(Person::asCaller);
        if (known.size() > MOST) known.clear();
        found.ifPresent(caller -> known.put(username, new Known(caller, System.nanoTime())));
        return found;
    }

    public Optional<Caller> find(long id) {
        return Optional.ofNullable(em.find(Person.class, id)).map(Person::asCaller);
    }

    /** Those with an account who have this address or user name, or these letters in their name. */
    List<PersonCard> lookUp(String words, int most) {
        String asked = Person.address(words);
        return em.createQuery(
                        "select new org.loket.directory.PersonCard(p.id, p.name, p.email, p.language)"
                                + " from Person p where p.username is not null and (p.email = :asked"
                                + " or p.username = :asked or lower(p.name) like :like escape '!')"
                                + " order by p.name, p.id",
                        PersonCard.class)
                .setParameter("asked", asked)
                .setParameter("like", "%" + asked.replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** Known members of a team, supervisors first. */
    public List<Caller> membersOf(String team) {
        return em
                .createQuery(
                        "select p from Person p left join fetch p.roles left join fetch p.teams"
                                + " where :team member of p.teams order by p.name",
                        Person.class)
                .setParameter("team", team)
                .getResultList()
                .stream()
                .map(Person::asCaller)
                .sorted(java.util.Comparator.comparing(c -> !c.is(Role.SUPERVISOR)))
                .toList();
    }

    /** The language that most known members of a team read; empty if we know of none. */
    public Optional<Language> languageOf(String team) {
        return em
                .createQuery(
                        "select p.language from Person p where :team member of p.teams"
                                + " group by p.language order by count(p) desc, p.language",
                        Language.class)
                .setParameter("team", team)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Somebody without an account: it opens nothing by itself.
     *
     * @param email null or blank if our mails reach them nowhere
     */
    public Caller guest(String name, String email, Language language) {
        String address = email == null || email.isBlank() ? null : Person.address(email);
        Person guest = Person.guest(name.strip(), address, language, clock.now());
        em.persist(guest);
        return guest.asCaller();
    }

    /** As {@link #guest}, but the one who wrote from this address before if there is one. */
    public Caller knownGuest(String name, String email, Language language) {
        return em
                .createQuery(
                        "select p from Person p where p.email = :email and p.username is null"
                                + " order by p.id",
                        Person.class)
                .setParameter("email", Person.address(email))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(Person::asCaller)
                .orElseGet(() -> guest(name, email, language));
    }

    /** Who wrote before from which of these addresses without an account, by {@link #address}. */
    public Map<String, Caller> knownGuests(Collection<String> emails) {
        Map<String, Caller> known = new HashMap<>();
        if (emails.isEmpty()) return known;
        em
                .createQuery(
                        "select p from Person p where p.email in :emails and p.username is null"
                                + " order by p.id",
                        Person.class)
                .setParameter("emails", emails.stream().map(Person::address).distinct().toList())
                .getResultList()
                .stream()
                .map(Person::asCaller)
                .forEach(it -> known.putIfAbsent(it.email(), it));
        return known;
    }

    /** An address as those of guests are kept. */
    public static String address(String email) {
        return Person.address(email);
    }

    /** As {@link #withAddress}, for many: without those whom nobody or several have. */
    public Map<String, Caller> withAddresses(Collection<String> emails) {
        if (emails.isEmpty()) return Map.of();
        Set<String> asked = new HashSet<>();
        for (String email : emails) {
            asked.add(email.strip());
            asked.add(Person.address(email));
        }
        List<Caller> found =
                em
                        .createQuery(
                                "select p from Person p where p.email in :emails"
                                        + " and p.username is not null",
                                Person.class)
                        .setParameter("emails", asked)
                        .getResultList()
                        .stream()
                        .map(Person::asCaller)
                        .toList();
        Map<String, Caller> callers = new HashMap<>();
        for (String email : emails) {
            List<String> written = List.of(email.strip(), Person.address(email));
            List<Caller> its = found.stream().filter(it -> written.contains(it.email())).toList();
            if (its.size() == 1) callers.put(email, its.get(0));
        }
        return callers;
    }

    /** Who has an account with this address; empty if nobody has, or several have. */
    public Optional<Caller> withAddress(String email) {
        List<Person> found =
                em.createQuery(
                                "select p from Person p where p.email in (:written, :plain)"
                                        + " and p.username is not null",
                                Person.class)
                        .setParameter("written", email.strip())
                        .setParameter("plain", Person.address(email))
                        .setMaxResults(2)
                        .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0).asCaller()) : Optional.empty();
    }

    Caller signedIn(Profile profile) {
        Instant now = clock.now();
        Person person =
                bySubject(profile.subject()).or(() -> byUsername(profile.username())).orElse(null);
        if (person == null) {
            person = Person.signingIn(profile, now);
            em.persist(person);
        } else {
            person.update(profile, now);
        }
        em.flush();
        Caller caller = person.asCaller();
        known.remove(caller.username());
        return caller;
    }

    void speaks(String username, Language language) {
        byUsername(username).ifPresent(p -> p.speaks(language));
        known.remove(username);
    }

    private Optional<Person> byUsername(String username) {
        return one("select p from Person p where p.username = :it", username);
    }

    private Optional<Person> bySubject(String subject) {
        return one("select p from Person p where p.subject = :it", subject);
    }

    private Optional<Person> one(String query, String value) {
        return em
                .createQuery(query, Person.class)
                .setParameter("it", value)
                .getResultList()
                .stream()
                .findFirst();
    }
}
