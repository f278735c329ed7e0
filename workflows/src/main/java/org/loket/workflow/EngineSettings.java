package org.loket.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** How Loket runs the engine, in the server and in tests alike. */
final class EngineSettings {

    /** Pauses between the tries of a failed job: about a day in all. */
    static final String RETRIES = "PT5S,PT30S,PT2M,PT10M,PT30M,PT2H,PT6H,PT15H";

    private EngineSettings() {}

    /**
     * @param beans what the expressions of models may call, by name
     * @param listeners what is told of each model that is read
     */
    static <T extends ProcessEngineConfigurationImpl> T apply(
            T engine, Map<Object, Object> beans, List<BpmnParseListener> listeners) {
        engine.setProcessEngineName("loket");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setExpressionManager(new ModelExpressions(beans));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
        history(engine);
        leaveOut(engine);
        // simple unary tests; the full FEEL engine costs 1.7 ms of CPU more for each filing
        engine.setDmnFeelEnableLegacyBehavior(true);
        engine.setFailedJobRetryTimeCycle(RETRIES);
        // due jobs are found through an index, in order, however many wait
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        return engine;
    }

    private static void history(ProcessEngineConfigurationImpl engine) {
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        // set when an instance starts, so that its end need not rewrite its history
        engine.setHistoryRemovalTimeStrategy(
                ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setHistoryCleanupEnabled(false);
    }

    /** Parts of the engine that Loket has no use for; people and rights are not its business. */
    private static void leaveOut(ProcessEngineConfigurationImpl engine) {
        engine.setDbIdentityUsed(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }
}
