package org.loket.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

/**
 * The one timer of a process instance that rings when a promise is near its end or at it. While no
 * clock runs it is suspended. A model without the timer promises nothing.
 */
final class ClockTimer {

    /** The id that models give to the timer. */
    static final String ELEMENT = "clockRings";

    private final ExecutionEntity instance;

    private ClockTimer(ExecutionEntity instance) {
        this.instance = instance;
    }

    static ClockTimer of(DelegateExecution execution) {
        return new ClockTimer(((ExecutionEntity) execution).getProcessInstance());
    }

    /** Moves the timer to that moment, or stops it. */
    void set(Optional<Instant> moment) {
        Optional<JobEntity> timer =
                instance.getJobs().stream()
                        .filter(job -> ELEMENT.equals(job.getActivityId()))
                        .findFirst();
        if (timer.isEmpty()) {
            windAgain(moment);
        } else if (moment.isPresent()) {
            timer.get().setDuedate(date(moment.get()));
            timer.get().setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        } else {
            timer.get().setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
        }
    }

    /** The engine keeps milliseconds; a timer that rang a little early would have to ring twice. */
    static Date date(Instant moment) {
        return Date.from(moment.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS));
    }

    /** After it rang: a timer rings once, so the next moment needs a new one. */
    void windAgain(Optional<Instant> moment) {
        TimerDeclarationImpl declared =
                TimerDeclarationImpl.getDeclarationsForScope(instance.getProcessDefinition())
                        .get(ELEMENT);
        if (declared != null && moment.isPresent()) declared.createTimerInstance(instance);
    }
}
