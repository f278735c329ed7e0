package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.kernel.Clock;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;

/**
 * Keeps the read model of open tasks; for the process side. Whether somebody may do what is asked
 * is checked by the desks before they come here.
 */
@ApplicationScoped
public class OpenTasks {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject TaskHands hands;
    @Inject Event<TaskChanged> changed;
    @Inject Event<TaskClaimed> claimed;
    @Inject Event<TaskReleased> released;
    @Inject Event<TaskReturned> returned;
    @Inject Event<TaskCompleted> completed;

    /** A task waits from now on; for whoever had it before, if the request has come back to it. */
    public void opened(long request, NewTask task) {
        Request of = em.find(Request.class, request);
        OpenTask open = OpenTask.of(of, task, clock.now());
        em.persist(open);
        if (of.status() != Status.RECEIVED && !task.waiting()) giveBack(open, of);
        if (!task.team().equals(of.team())) share(request, task.team());
        changed.fire(new TaskChanged(task.team(), of.number(), TaskChanged.What.OPENED, null));
    }

    /** The task is done or gone. Nothing happens if it is not there. */
    public void ended(String task) {
        find(task)
                .ifPresent(
                        open -> {
                            hands.remember(open);
                            em.remove(open);
                            tell(open, TaskChanged.What.ENDED, open.assignee());
                        });
    }

    /** The tasks of a request, the one that is waited for first. */
    public List<TaskView> of(long request) {
        return entities(request).stream().map(OpenTask::view).toList();
    }

    /**
     * Gives the task to the person who asked first: of two at the same instant the database lets
     * one pass.
     *
     * @throws TakenByOther if somebody else has it
     * @throws NotFound if it is open no more
     */
    public void claim(String task, Caller person) {
        OpenTask open = find(task).orElseThrow(() -> new NotFound("task", task));
        Request of = lock(open.request());
        int won =
                em.createQuery(
                                "update OpenTask t set t.assignee = :id, t.assigneeName = :name, t.claimedAt = :at,"
                                        + " t.version = t.version + 1 where t.task = :task and t.assignee is null"
                                        + " and t.waiting = false")
                        .setParameter("id", person.id())
                        .setParameter("name", person.name())
                        .setParameter("at", clock.now())
                        .setParameter("task", task)
                        .executeUpdate();
        if (find(task).isEmpty()) throw new NotFound("task", task);
        em.refresh(open);
        if (won == 0) {
            if (open.assignee() == null || open.assignee() != person.id()) {
                throw new TakenByOther(open.view().assigneeName());
            }
            return;
        }
        of.take();
        claimed.fire(
                new TaskClaimed(of.facts(), open.team(), open.view().element(), person.name()));
        tell(open, TaskChanged.What.CLAIMED, person.id());
    }

    /** Gives the task to somebody, whoever had it. */
    public void assign(String task, Caller person) {
        OpenTask open = find(task).orElseThrow(() -> new NotFound("task", task));
        Request of = lock(open.request());
        open.assign(person.id(), person.name(), clock.now());
        of.take();
        claimed.fire(
                new TaskClaimed(of.facts(), open.team(), open.view().element(), person.name()));
        tell(open, TaskChanged.What.CLAIMED, person.id());
    }

    public void release(String task) {
        OpenTask open = find(task).orElseThrow(() -> new NotFound("task", task));
        String had = open.view().assigneeName();
        if (had == null) return;
        Request of = lock(open.request());
        hands.forget(open);
        open.release();
        released.fire(new TaskReleased(of.facts(), open.team(), open.view().element(), had));
        tell(open, TaskChanged.What.RELEASED, null);
    }

    /** Somebody decided what the task asks: {@code action}, as the process names it. */
    public void completed(String task, String action) {
        OpenTask open = find(task).orElseThrow(() -> new NotFound("task", task));
        Request of = em.find(Request.class, open.request());
        completed.fire(new TaskCompleted(of.facts(), open.team(), open.view().element(), action));
    }

    public Optional<TaskView> view(String task) {
        return find(task).map(OpenTask::view);
    }

    void measure(Request request) {
        entities(request.id()).forEach(task -> task.measure(request));
    }

    void escalate(Request request) {
        entities(request.id())
                .forEach(
                        task -> {
                            task.escalate();
                            tell(task, TaskChanged.What.URGENT, null);
                        });
    }

    private void giveBack(OpenTask open, Request of) {
        hands.whoHad(open)
                .ifPresent(
                        person -> {
                            open.assign(person.id(), person.name(), clock.now());
                            returned.fire(
                                    new TaskReturned(
                                            of.facts(),
                                            open.team(),
                                            open.element(),
                                            person.name()));
                        });
    }

    private List<OpenTask> entities(long request) {
        return em.createQuery(
                        "select t from OpenTask t where t.request = :request order by t.id",
                        OpenTask.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** First of all, as everywhere: nobody waits in a ring. */
    private Request lock(long request) {
        return em.find(Request.class, request, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<OpenTask> find(String task) {
        return em
                .createQuery("select t from OpenTask t where t.task = :task", OpenTask.class)
                .setParameter("task", task)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Lets a team see the request from now on. */
    void share(long request, String team) {
        RequestShare.Key key = new RequestShare.Key(request, team);
        if (em.find(RequestShare.class, key) == null) em.persist(new RequestShare(key));
    }

    private void tell(OpenTask task, TaskChanged.What what, Long actor) {
        changed.fire(new TaskChanged(task.team(), task.number(), what, actor));
    }
}
