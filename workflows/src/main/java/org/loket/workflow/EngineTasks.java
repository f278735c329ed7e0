package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;
import org.loket.request.TaskView;

/** The engine's side of open tasks. */
@ApplicationScoped
class EngineTasks {

    @Inject TaskService tasks;
    @Inject PlainModels models;

    /** What the process offers for the task. */
    List<TaskAction> actions(TaskView open, Language language) {
        Task task = tasks.createTaskQuery().taskId(open.task()).singleResult();
        if (task == null) throw new NotFound("task", open.task());
        PlainModel model = models.get(task.getProcessDefinitionId());
        return Actions.of(model, open.element(), language);
    }

    /**
     * @param team where it is passed to; null where that is not asked
     * @throws NotFound if somebody completed it at the same moment
     */
    void complete(String task, String outcome, String team) {
        VariableMap answer = Variables.createVariables();
        answer.putValueTyped("outcome", Variables.stringValue(outcome, true));
        answer.putValueTyped("team", Variables.stringValue(team, true));
        try {
            tasks.complete(task, answer);
        } catch (OptimisticLockingException | NullValueException e) {
            throw new NotFound("task", task);
        }
    }
}
