package org.loket.sla;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.NotFound;
import org.loket.kernel.Remembered;

/**
 * The opening hours of the house, by key. They are few and change seldom: kept in memory for a
 * minute.
 */
@ApplicationScoped
public class Calendars {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    private final Remembered<Map<String, OpeningHours>> all =
            new Remembered<>(Duration.ofMinutes(1), this::load);

    public Optional<OpeningHours> find(String key) {
        return Optional.ofNullable(all.get().get(key));
    }

    /**
     * @throws NotFound if there is no such calendar
     */
    public OpeningHours get(String key) {
        return find(key).orElseThrow(() -> new NotFound("calendar", key));
    }

    public void add(String key, OpeningHours hours) {
        em.persist(new Calendar(key, hours));
        em.flush();
        all.forget();
    }

    private Map<String, OpeningHours> load() {
        return em
                .createQuery(
                        "select c from Calendar c left join fetch c.week"
                                + " left join fetch c.holidays",
                        Calendar.class)
                .getResultList()
                .stream()
                .collect(toUnmodifiableMap(Calendar::key, Calendar::hours));
    }
}
