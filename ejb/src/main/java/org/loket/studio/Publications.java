package org.loket.studio;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.loket.directory.Callers;
import org.loket.kernel.Clock;

/** Who published which version of a model, and why. Versions that Loket brought are not here. */
@ApplicationScoped
public class Publications {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Callers callers;
    @Inject Event<ModelPublished> published;

    /** By version. */
    public Map<Integer, PublishedVersion> of(ModelKey model) {
        return em.createQuery(
                        "select p from ModelPublication p where p.kind = :kind and p.key = :key",
                        ModelPublication.class)
                .setParameter("kind", model.kind())
                .setParameter("key", model.key())
                .getResultStream()
                .map(ModelPublication::view)
                .collect(toMap(PublishedVersion::version, it -> it));
    }

    /** The last of each model that was ever published here. */
    public Map<ModelKey, PublishedVersion> latest() {
        return em.createQuery(
                        "select p from ModelPublication p where p.version = (select max(q.version)"
                                + " from ModelPublication q where q.kind = p.kind and q.key = p.key)",
                        ModelPublication.class)
                .getResultStream()
                .collect(toMap(ModelPublication::model, ModelPublication::view));
    }

    /**
     * Writes down that the caller published it.
     *
     * @param backTo the older version that it repeats, 0 if it is a new one
     */
    public void add(ModelKey model, int version, String why, int backTo) {
        var one = new PublishedVersion(version, why, callers.current().name(), clock.now(), backTo);
        em.persist(new ModelPublication(model, one));
        em.flush();
        published.fire(new ModelPublished(model, version, backTo));
    }
}
