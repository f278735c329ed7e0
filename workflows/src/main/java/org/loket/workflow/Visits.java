package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** Where a request has been, from the engine's history. */
@ApplicationScoped
class Visits {

    private static final String OF_REQUEST =
            "select A.* from ACT_HI_ACTINST A"
                    + " inner join ACT_HI_PROCINST P on P.PROC_INST_ID_ = A.PROC_INST_ID_"
                    + " where P.BUSINESS_KEY_ = #{request}"
                    + " order by A.START_TIME_, A.SEQUENCE_COUNTER_";

    @Inject HistoryService history;

    /** In the order in which they began, also those of earlier processes; one statement. */
    List<Visit> of(long request) {
        return history
                .createNativeHistoricActivityInstanceQuery()
                .sql(OF_REQUEST)
                .parameter("request", Long.toString(request))
                .list()
                .stream()
                .map(Visits::visit)
                .toList();
    }

    private static Visit visit(HistoricActivityInstance step) {
        return new Visit(
                step.getProcessDefinitionId(),
                step.getProcessInstanceId(),
                step.getActivityId(),
                instant(step.getStartTime()),
                instant(step.getEndTime()),
                step.isCanceled());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
