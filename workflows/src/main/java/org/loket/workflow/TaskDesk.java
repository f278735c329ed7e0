package org.loket.workflow;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.People;
import org.loket.directory.Roles;
import org.loket.directory.Teams;
import org.loket.kernel.Forbidden;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;
import org.loket.request.Channel;
import org.loket.request.NewMessage;
import org.loket.request.OpenTasks;
import org.loket.request.StaffDesk;
import org.loket.request.TaskView;

/** Where staff take a task and do what its process offers. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.SYSTEM})
public class TaskDesk {

    @Inject StaffDesk staff;
    @Inject OpenTasks tasks;
    @Inject EngineTasks engine;
    @Inject Callers callers;
    @Inject People people;
    @Inject Teams teams;

    /**
     * What the request waits for; empty if for nobody, as when it is settled.
     *
     * @throws NotFound if there is no such request, or the caller may not see it
     */
    public Optional<TaskCard> task(String number, @NotNull Language language) {
        Caller caller = callers.current();
        return staff.tasks(number).stream()
                .min(Comparator.comparing(TaskView::waiting))
                .map(open -> card(open, caller, language));
    }

    /**
     * Takes a task.
     *
     * @return number of its request
     * @throws TakenByOther if somebody was faster; says who
     * @throws Forbidden if it is not for the caller's teams, or decides about the caller's own
     *     request
     */
    public String claim(@NotNull String task) {
        TaskView open = actable(task);
        tasks.claim(task, callers.current());
        return open.number();
    }

    /**
     * Gives a task back to its team.
     *
     * @return number of its request
     * @throws Forbidden if somebody else has it and the caller does not lead the team
     */
    public String release(@NotNull String task) {
        TaskView open = actable(task);
        Caller caller = callers.current();
        if (!has(caller, open) && !caller.leads(open.team())) throw new Forbidden("task.release");
        tasks.release(task);
        return open.number();
    }

    /**
     * Gives a task to a member of its team, whoever had it.
     *
     * @return number of its request
     * @throws Forbidden if the caller does not lead the team
     * @throws InvalidInput if that person may not do it
     */
    public String assign(@NotNull String task, @NotNull String username) {
        TaskView open = actable(task);
        if (!callers.current().leads(open.team())) throw new Forbidden("task.assign");
        Caller member =
                people.find(username)
                        .filter(person -> person.staff() && open.mayBeDoneBy(person))
                        .orElseThrow(() -> new InvalidInput("task.assignee", username));
        tasks.assign(task, member);
        return open.number();
    }

    /**
     * Says what was decided and moves the process on. A task that nobody has becomes the caller's
     * by this.
     *
     * @throws TakenByOther if somebody else has it
     * @throws NotFound if it is done already
     * @throws NotAllowedNow if the process does not offer that
     * @throws InvalidInput if a text or a team is missing
     * @throws Forbidden if it is not for the caller, or decides about the caller's own request
     */
    public void complete(@NotNull String task, @NotNull @Valid TaskAnswer answer) {
        TaskView open = actable(task);
        tasks.claim(task, callers.current());
        TaskAction action =
                engine.actions(open, Language.EN).stream()
                        .filter(offered -> offered.key().equals(answer.action()))
                        .findFirst()
                        .orElseThrow(() -> new NotAllowedNow("task.action", answer.action()));
        String team = action.teamNeeded() ? otherTeam(answer, open) : null;
        say(open.number(), action, answer);
        // whoever handed the same form in at the same moment was waited for, and has done it
        if (tasks.view(task).isEmpty()) throw new NotFound("task", task);
        tasks.completed(task, answer.action());
        engine.complete(task, answer.action(), team);
    }

    private void say(String number, TaskAction action, TaskAnswer answer) {
        if (answer.saysNothing() && !action.textNeeded()) return;
        if (answer.text() == null || answer.text().isBlank()) throw new InvalidInput("task.text");
        NewMessage said =
                new NewMessage(
                        answer.text(),
                        Channel.PORTAL,
                        answer.submission(),
                        answer.uploads(),
                        answer.blind());
        if (action.says() == TaskAction.Says.REPLY) {
            staff.reply(number, said);
        } else {
            staff.note(number, said);
        }
    }

    private String otherTeam(TaskAnswer answer, TaskView open) {
        return Optional.ofNullable(answer.team())
                .filter(team -> teams.find(team).isPresent() && !team.equals(open.team()))
                .orElseThrow(() -> new InvalidInput("task.team"));
    }

    private TaskCard card(TaskView open, Caller caller, Language language) {
        boolean act = !open.waiting() && open.mayBeDoneBy(caller);
        return new TaskCard(
                open.task(),
                open.name().in(language),
                open.team(),
                open.leadsOnly(),
                open.assigneeName(),
                has(caller, open),
                open.claimedAt(),
                open.openedAt(),
                open.urgent(),
                open.waiting(),
                act,
                !open.waiting() && open.decidesOwn(caller),
                !open.waiting() && caller.leads(open.team()),
                act ? engine.actions(open, language) : List.of());
    }

    /** A task that is open and that the caller may do, whoever has it. */
    private TaskView actable(String task) {
        TaskView open =
                tasks.view(task)
                        .filter(view -> !view.waiting())
                        .orElseThrow(() -> new NotFound("task", task));
        Caller caller = callers.current();
        if (open.decidesOwn(caller)) throw new Forbidden("task.own");
        if (!open.mayBeDoneBy(caller)) throw new Forbidden("task", open.team());
        return open;
    }

    private static boolean has(Caller caller, TaskView open) {
        return open.assignee() != null && open.assignee() == caller.id();
    }
}
