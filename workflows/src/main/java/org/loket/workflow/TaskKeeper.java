package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.loket.request.NewTask;
import org.loket.request.OpenTasks;
import org.loket.request.RequestCourse;
import org.loket.request.RequestFacts;

/**
 * Keeps the desk's list of open tasks in step with the engine, whatever model runs: a row for each
 * user task, and for each requester whom a process waits for.
 */
@ApplicationScoped
public class TaskKeeper extends AbstractBpmnParseListener {

    @Inject OpenTasks tasks;
    @Inject RequestCourse course;
    @Inject DecidingTeam deciding;
    @Inject PlainModels models;

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition =
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::ended);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::ended);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) this::waits);
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_END,
                (ExecutionListener) execution -> tasks.ended(execution.getId()));
    }

    private void opened(DelegateTask task) {
        PlainNode node = node(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        RequestFacts request = course.facts(RequestSteps.request(task.getExecution()));
        String team = node.leadDecides() ? deciding.of(request) : request.team();
        tasks.opened(
                request.id(),
                new NewTask(task.getId(), node.id(), node.task(), team, node.leadDecides(), false));
    }

    private void ended(DelegateTask task) {
        tasks.ended(task.getId());
    }

    private void waits(DelegateExecution execution) {
        PlainNode node = node(execution.getProcessDefinitionId(), execution.getCurrentActivityId());
        if (!node.awaitsAnswer()) return;
        RequestFacts request = course.facts(RequestSteps.request(execution));
        tasks.opened(
                request.id(),
                new NewTask(
                        execution.getId(), node.id(), node.task(), request.team(), false, true));
    }

    private PlainNode node(String definition, String element) {
        return models.get(definition).node(element);
    }
}
