package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Loket brings along, beside what the organisation made of it. The engine is real. */
class DeliveredModelsTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        var settings =
                EngineSettings.apply(
                        new StandaloneInMemProcessEngineConfiguration(), Map.of(), List.of());
        settings.setProcessEngineName("delivered");
        settings.setJdbcUrl("jdbc:h2:mem:delivered;DB_CLOSE_DELAY=-1");
        engine = settings.buildProcessEngine();
        Models.deploy(engine.getRepositoryService());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void what_an_administrator_published_holds_after_a_start() {
        publish("question.bpmn", xml -> xml.replace("Our answer", "Our reply"));
        publish("routing.dmn", xml -> xml.replace("<text>4</text>", "<text>5</text>"));
        Models.deploy(repository());

        assertThat(latest("question").getVersion()).isEqualTo(2);
        assertThat(
                        Bpmn.convertToString(
                                repository().getBpmnModelInstance(latest("question").getId())))
                .contains("Our reply");
        assertThat(
                        repository()
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey("routing")
                                .latestVersion()
                                .singleResult()
                                .getVersion())
                .isEqualTo(2);
        assertThat(latest("service-request").getVersion()).isEqualTo(1);
    }

    private static void publish(String file, UnaryOperator<String> change) {
        try (var model = Models.class.getResourceAsStream("models/" + file)) {
            repository()
                    .createDeployment()
                    .source(Models.STUDIO)
                    .addString(
                            file,
                            change.apply(new String(model.readAllBytes(), StandardCharsets.UTF_8)))
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessDefinition latest(String process) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private static RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
