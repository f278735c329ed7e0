package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.People;

/**
 * Remembers who had which step of a request, so that it comes back to them after the requester's
 * reply or a reopening, and nobody has to read into it anew.
 */
@ApplicationScoped
class TaskHands {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject People people;

    /** The task ends in somebody's hands. */
    void remember(OpenTask task) {
        if (task.assignee() == null) return;
        TaskHand.Key key = key(task);
        TaskHand hand = em.find(TaskHand.class, key);
        if (hand == null) {
            hand = new TaskHand(key);
            hand.had(task.team(), task.assignee());
            em.persist(hand);
        } else {
            hand.had(task.team(), task.assignee());
        }
    }

    /** Who gave it back does not want it again. */
    void forget(OpenTask task) {
        TaskHand hand = em.find(TaskHand.class, key(task));
        if (hand != null) em.remove(hand);
    }

    /**
     * Who had this step when it was the same team's, and may still do it. Passed on to another team
     * it is nobody's, also if somebody is in both.
     */
    Optional<Caller> whoHad(OpenTask task) {
        return Optional.ofNullable(em.find(TaskHand.class, key(task)))
                .filter(hand -> hand.team().equals(task.team()))
                .flatMap(hand -> people.find(hand.person()))
                .filter(person -> task.view().mayBeDoneBy(person));
    }

    private static TaskHand.Key key(OpenTask task) {
        return new TaskHand.Key(task.request(), task.element());
    }
}
