package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.loket.directory.Teams;
import org.loket.request.RequestCourse;
import org.loket.request.RequestFacts;
import org.loket.request.Wish;

/** Feeds the table that chooses team and priority; models call it {@code routing}. */
@ApplicationScoped
public class Routing {

    @Inject RequestCourse course;
    @Inject Teams teams;

    /** Puts what the table asks for before it, for this step only. */
    public void look(DelegateExecution execution) {
        RequestFacts request = course.facts(RequestSteps.request(execution));
        show(execution, "service", request.service());
        show(execution, "kind", request.kind());
        show(execution, "owner", request.team());
        show(execution, "hint", Hint.in(request.subject()).key());
    }

    /**
     * Gives the request to the team that the table names; to its owner if there is no such team.
     * What was wished for when it was handed in goes before the table.
     */
    public void decided(DelegateExecution execution, DmnDecisionResult result) {
        long request = RequestSteps.request(execution);
        var decision = result.getSingleResult();
        Wish wish = course.wish(request);
        String team = wish.team() != null ? wish.team() : decision.getEntry("team");
        Number priority = wish.priority() != null ? wish.priority() : decision.getEntry("priority");
        boolean known = teams.find(team).isPresent();
        course.routed(request, known ? team : course.facts(request).team(), priority.intValue());
    }

    private static void show(DelegateExecution execution, String name, String value) {
        execution.setVariableLocal(name, Variables.stringValue(value, true));
    }
}
