package org.loket.sla;

import static java.util.function.Function.identity;
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
 * The service levels of the house, by key. They are few and change seldom: kept in memory for a
 * minute.
 */
@ApplicationScoped
public class ServiceLevels {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    private final Remembered<Map<String, ServiceLevel>> all =
            new Remembered<>(Duration.ofMinutes(1), this::load);

    public Optional<ServiceLevel> find(String key) {
        return Optional.ofNullable(all.get().get(key));
    }

    /**
     * @throws NotFound if there is no such service level
     */
    public ServiceLevel get(String key) {
        return find(key).orElseThrow(() -> new NotFound("serviceLevel", key));
    }

    public void add(ServiceLevel level) {
        em.persist(new ServiceLevelEntity(level));
        em.flush();
        all.forget();
    }

    private Map<String, ServiceLevel> load() {
        return em
                .createQuery("select l from ServiceLevelEntity l", ServiceLevelEntity.class)
                .getResultList()
                .stream()
                .map(ServiceLevelEntity::level)
                .collect(toUnmodifiableMap(ServiceLevel::key, identity()));
    }
}
