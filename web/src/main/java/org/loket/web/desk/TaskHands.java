package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.workflow.TaskDesk;

/**
 * Takes tasks, gives them back and assigns them, as a button {@code claim}, {@code release} or
 * {@code assign} of the page says. Doing so twice does no harm: the page answers without a
 * redirect.
 */
@Named("hands")
@RequestScoped
public class TaskHands {

    @Inject HttpServletRequest request;
    @Inject TaskDesk tasks;

    private String done = "";
    private String number = "";
    private String task = "";

    public void act() {
        for (String what : new String[] {"claim", "release", "assign"}) {
            String button = request.getParameter(what);
            if (button != null) act(what, button);
        }
    }

    private void act(String what, String button) {
        String[] named = button.split(" ", 2);
        task = named[0];
        try {
            number =
                    switch (what) {
                        case "claim" -> tasks.claim(task);
                        case "release" -> tasks.release(task);
                        default -> tasks.assign(task, named.length == 2 ? named[1] : "");
                    };
        } catch (NotFound gone) {
            throw new NotAllowedNow("task.gone");
        }
        done = what;
    }

    /** What was done: {@code claim}, {@code release}, {@code assign}, or empty for nothing. */
    public String getDone() {
        return done;
    }

    /** To whose task it was done: the request's number. */
    public String getNumber() {
        return number;
    }

    public String getTask() {
        return task;
    }
}
