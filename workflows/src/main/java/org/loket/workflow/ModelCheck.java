package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.loket.studio.ModelKey;
import org.loket.studio.ModelKind;

/**
 * Says what stands against a model before it is published: it can be read safely, keeps the rules
 * of the house, and the engine understands it.
 */
@ApplicationScoped
public class ModelCheck {

    private static final int MOST = 200;

    @Inject RepositoryService repository;
    @Inject EngineReading engine;

    /** What blocks comes first. */
    List<Finding> of(ModelKey key, String xml) {
        ModelXml model;
        try {
            model = SafeXml.read(xml);
        } catch (SafeXml.Unreadable e) {
            return List.of(e.finding());
        }
        if (!ofItsKind(model, key.kind())) {
            return List.of(ModelXml.wrong("kind." + key.kind(), model.root()));
        }
        List<Finding> found = new ArrayList<>(engine.against(key, xml));
        found.addAll(rules(model, key));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(finding -> !finding.blocks()))
                .limit(MOST)
                .toList();
    }

    private List<Finding> rules(ModelXml model, ModelKey key) {
        if (key.kind() == ModelKind.DECISION) return TableRules.of(model, key);
        List<Finding> found = new ArrayList<>(FlowRules.of(model));
        found.addAll(ReferenceRules.of(model, key, around()));
        found.addAll(ExpressionRules.of(model));
        found.addAll(TimerRules.of(model));
        found.addAll(WordRules.of(model));
        return found;
    }

    private Surroundings around() {
        return new Surroundings(
                repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(ProcessDefinition::getKey)
                        .collect(Collectors.toSet()),
                repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                        .map(DecisionDefinition::getKey)
                        .collect(Collectors.toSet()));
    }

    private static boolean ofItsKind(ModelXml model, ModelKind kind) {
        String space = model.root().getNamespaceURI();
        return ModelXml.is(model.root(), "definitions")
                && (kind == ModelKind.PROCESS
                        ? ModelXml.BPMN.equals(space)
                        : space != null && space.contains("omg.org/spec/DMN/"));
    }
}
