package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes share one database. */
class LatestModelsTest {

    private final ProcessEngine here = engine("here");
    private final ProcessEngine there = engine("there");

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void what_is_published_here_starts_at_once() {
        publish(here);
        assertThat(started(here)).isEqualTo(1);
        publish(here);
        assertThat(started(here)).isEqualTo(2);
    }

    @Test
    void what_is_published_at_another_node_starts_within_seconds() {
        publish(here);
        assertThat(started(here)).isEqualTo(1);
        publish(there);
        await().atMost(Duration.ofSeconds(10)).until(() -> started(here) == 2);
    }

    private static ProcessEngine engine(String name) {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:nodes");
        settings.setDatabaseSchemaUpdate("true");
        settings.setProcessEngineName(name);
        settings.setEnforceHistoryTimeToLive(false);
        ProcessEngine engine = settings.buildProcessEngine();
        LatestModels.install(
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
        return engine;
    }

    private static void publish(ProcessEngine engine) {
        var model =
                Bpmn.createExecutableProcess("greeting").startEvent().userTask().endEvent().done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("greeting.bpmn", model)
                .deploy();
    }

    /** The version that a new process runs. */
    private static int started(ProcessEngine engine) {
        String definition =
                engine.getRuntimeService()
                        .startProcessInstanceByKey("greeting")
                        .getProcessDefinitionId();
        return engine.getRepositoryService().getProcessDefinition(definition).getVersion();
    }
}
