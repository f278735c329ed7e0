package org.loket.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.NotFound;
import org.loket.kernel.Remembered;

/** The teams. They are few and change seldom: kept in memory for a minute. */
@ApplicationScoped
public class Teams {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    private final Remembered<Map<String, Team>> all =
            new Remembered<>(Duration.ofMinutes(1), this::load);

    public List<Team> all() {
        return List.copyOf(all.get().values());
    }

    public Optional<Team> find(String key) {
        return Optional.ofNullable(all.get().get(key));
    }

    /**
     * @throws NotFound if there is no such team
     */
    public Team get(String key) {
        return find(key).orElseThrow(() -> new NotFound("team", key));
    }

    public void add(Team team) {
        em.persist(team);
        em.flush();
        all.forget();
    }

    private Map<String, Team> load() {
        Map<String, Team> teams = new LinkedHashMap<>();
        em.createQuery("select t from Team t order by t.key", Team.class)
                .getResultList()
                .forEach(
                        t -> {
                            em.detach(t);
                            teams.put(t.key(), t);
                        });
        return teams;
    }
}
