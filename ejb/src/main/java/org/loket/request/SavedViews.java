package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;

/** Keeps everybody's named filters. */
@ApplicationScoped
class SavedViews {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    /** By name; without those of a team that the person has left. */
    List<NamedView> of(Caller person) {
        return em
                .createQuery(
                        "select v from SavedView v where v.person = :person order by v.name, v.id",
                        SavedView.class)
                .setParameter("person", person.id())
                .getResultList()
                .stream()
                .map(SavedView::named)
                .filter(view -> view.filter().team().stream().allMatch(person::memberOf))
                .toList();
    }

    /** Under a name that the person has used before, it takes the earlier one's place. */
    NamedView keep(Caller person, String name, TaskFilter filter) {
        SavedView kept =
                em
                        .createQuery(
                                "select v from SavedView v where v.person = :person and v.name = :name",
                                SavedView.class)
                        .setParameter("person", person.id())
                        .setParameter("name", name)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseGet(() -> new SavedView(person.id(), name));
        kept.shows(filter);
        em.persist(kept);
        return kept.named();
    }

    /** Whether there is no room for another view of that name. */
    boolean full(Caller person, String name, int most) {
        return em.createQuery(
                                "select count(v) from SavedView v where v.person = :person and v.name <> :name",
                                Long.class)
                        .setParameter("person", person.id())
                        .setParameter("name", name)
                        .getSingleResult()
                >= most;
    }

    Optional<NamedView> drop(Caller person, long id) {
        Optional<SavedView> found =
                em
                        .createQuery(
                                "select v from SavedView v where v.person = :person and v.id = :id",
                                SavedView.class)
                        .setParameter("person", person.id())
                        .setParameter("id", id)
                        .getResultList()
                        .stream()
                        .findFirst();
        found.ifPresent(em::remove);
        return found.map(SavedView::named);
    }
}
