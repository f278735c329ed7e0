package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.loket.studio.ModelKey;
import org.loket.studio.ModelKind;

/** Lets the engine read a model as it would when it is deployed, and deploys nothing. */
@ApplicationScoped
public class EngineReading {

    @Inject Engine engine;

    /** What does the engine's commands. */
    CommandExecutor commands() {
        return engine.commands();
    }

    List<Finding> against(ModelKey key, String xml) {
        byte[] file = xml.getBytes(StandardCharsets.UTF_8);
        return commands()
                .execute(
                        context -> {
                            var settings = Context.getProcessEngineConfiguration();
                            return key.kind() == ModelKind.PROCESS
                                    ? process(settings, key, file)
                                    : table(settings, file);
                        });
    }

    private static List<Finding> process(
            ProcessEngineConfigurationImpl settings, ModelKey key, byte[] file) {
        var parser =
                new BpmnParser(settings.getExpressionManager(), settings.getBpmnParseFactory());
        parser.getParseListeners().addAll(settings.getCustomPostBPMNParseListeners());
        DeploymentEntity nowhere = new DeploymentEntity();
        nowhere.setId("check");
        try {
            parser.createParse()
                    .deployment(nowhere)
                    .sourceInputStream(new ByteArrayInputStream(file))
                    .name(key.file())
                    .execute();
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(
                            report ->
                                    Stream.concat(
                                            report.getErrors().stream().map(it -> of(it, true)),
                                            report.getWarnings().stream().map(it -> of(it, false))))
                    .toList();
        } catch (ProcessEngineException e) {
            return List.of(new Finding("engine", null, 0, true, e.getMessage()));
        }
    }

    private static Finding of(Problem problem, boolean blocks) {
        String element =
                problem.getMainElementId() != null
                        ? problem.getMainElementId()
                        : problem.getElementIds().stream().findFirst().orElse(null);
        return new Finding("engine", element, problem.getLine(), blocks, problem.getMessage());
    }

    private static List<Finding> table(ProcessEngineConfigurationImpl settings, byte[] file) {
        try {
            settings.getDmnEngine().parseDecisions(new ByteArrayInputStream(file));
            return List.of();
        } catch (DmnEngineException e) {
            Throwable deepest = e;
            while (deepest.getCause() != null) deepest = deepest.getCause();
            return List.of(new Finding("engine", null, 0, true, deepest.getMessage()));
        }
    }
}
