package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;
import org.loket.workflow.TaskAction;
import org.loket.workflow.TaskCard;
import org.loket.workflow.TaskDesk;

/** What is to be done about the request, by whom, and what the process offers. */
@Named("taskBox")
@RequestScoped
public class TaskBox {

    @Inject RequestPage page;
    @Inject TaskDesk tasks;
    @Inject TaskHands hands;
    @Inject TaskLines names;
    @Inject Visitor visitor;

    private Optional<TaskCard> card;

    /** Takes, gives back or assigns, and shows the page anew. */
    public void act() {
        hands.act();
        if (!hands.getDone().isEmpty()) Ways.to(page.getAddress());
    }

    /** Null if nobody is waited for. Read when first asked for: after what the action changed. */
    public TaskCard getCard() {
        if (card == null) card = tasks.task(page.getView().number(), visitor.language());
        return card.orElse(null);
    }

    /** {@code none}, {@code waiting}, {@code other}, {@code mine}, {@code held} or {@code free}. */
    public String getState() {
        TaskCard task = getCard();
        if (task == null) return "none";
        if (task.waiting()) return "waiting";
        if (task.mine()) return "mine";
        if (task.holder() != null) return "held";
        return task.mayAct() ? "free" : "other";
    }

    /** What the team is called that does the task. */
    public String getTeam() {
        return names.team(getCard().team());
    }

    /** The reader can choose one of the actions now. */
    public boolean isActing() {
        return List.of("mine", "free").contains(getState());
    }

    /** The reader may give it to somebody. */
    public boolean isGivable() {
        return getCard() != null && getCard().mayAssign();
    }

    /** What the process offers and writes to the requester. */
    public List<TaskAction> getReplies() {
        return offered(TaskAction.Says.REPLY);
    }

    /** What the process offers and tells colleagues only. */
    public List<TaskAction> getNotes() {
        return offered(TaskAction.Says.NOTE);
    }

    public List<TaskAction> getActions() {
        return isActing() ? getCard().actions() : List.of();
    }

    private List<TaskAction> offered(TaskAction.Says says) {
        return getActions().stream()
                .filter(action -> action.says() == says && !action.teamNeeded())
                .toList();
    }
}
