package org.loket.workflow;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.loket.directory.Roles;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotFound;
import org.loket.studio.DraftView;
import org.loket.studio.Drafts;
import org.loket.studio.ModelKey;
import org.loket.studio.ModelKind;
import org.loket.studio.Publications;
import org.loket.studio.PublishedVersion;

/** Shows administrators the processes and decisions of the house, with all their versions. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ModelDesk {

    @Inject RepositoryService repository;
    @Inject ManagementService management;
    @Inject Publications publications;
    @Inject Drafts drafts;

    /** By name. */
    public List<ModelView> all(@NotNull ModelKind kind) {
        Map<ModelKey, DraftView> changing = new HashMap<>();
        drafts.all().forEach(draft -> changing.put(draft.model(), draft));
        Map<ModelKey, List<ResourceDefinition>> models =
                definitions(kind, null).stream()
                        .collect(groupingBy(it -> new ModelKey(kind, it.getKey())));
        Figures figures = new Figures(kind);
        return models.entrySet().stream()
                .map(
                        model ->
                                view(
                                        model.getKey(),
                                        model.getValue(),
                                        figures,
                                        changing.get(model.getKey())))
                .sorted(comparing(ModelView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * @throws NotFound if there is no such model
     */
    public ModelView get(@NotNull ModelKey model) {
        List<ResourceDefinition> versions = definitions(model.kind(), model.key());
        if (versions.isEmpty()) throw new NotFound("model");
        return view(model, versions, new Figures(model.kind()), drafts.find(model).orElse(null));
    }

    /**
     * What a version says, as it was published.
     *
     * @throws NotFound if there is no such version
     */
    public String xml(@NotNull ModelKey model, int version) {
        ResourceDefinition wanted = definition(model, version);
        try (InputStream file =
                repository.getResourceAsStream(
                        wanted.getDeploymentId(), wanted.getResourceName())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a version differs from another one.
     *
     * @throws NotFound if there is no such version
     */
    public List<ModelChange> difference(@NotNull ModelKey model, int from, int to) {
        try {
            return Difference.of(SafeXml.read(xml(model, from)), SafeXml.read(xml(model, to)));
        } catch (SafeXml.Unreadable e) {
            throw new InvalidInput("model." + e.finding().rule(), e.finding().what());
        }
    }

    /** Where the requests stand that follow a version; nowhere for a decision. */
    public List<Standing> standing(@NotNull ModelKey model, int version) {
        if (model.kind() != ModelKind.PROCESS) return List.of();
        String definition = definition(model, version).getId();
        var drawing = repository.getBpmnModelInstance(definition);
        return management
                .createActivityStatisticsQuery(definition)
                .includeIncidents()
                .list()
                .stream()
                .map(
                        it ->
                                new Standing(
                                        it.getId(),
                                        name(drawing, it.getId()),
                                        it.getInstances(),
                                        failed(it.getIncidentStatistics())))
                .sorted(comparing(Standing::requests).reversed())
                .toList();
    }

    private static String name(BpmnModelInstance drawing, String element) {
        ModelElementInstance drawn = drawing.getModelElementById(element);
        String name = drawn == null ? null : drawn.getAttributeValue("name");
        return name == null ? element : name;
    }

    private static int failed(List<IncidentStatistics> incidents) {
        return incidents.stream().mapToInt(IncidentStatistics::getIncidentCount).sum();
    }

    private ResourceDefinition definition(ModelKey model, int version) {
        return definitions(model.kind(), model.key()).stream()
                .filter(it -> it.getVersion() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("revision"));
    }

    private ModelView view(
            ModelKey model, List<ResourceDefinition> versions, Figures figures, DraftView draft) {
        Map<Integer, PublishedVersion> published = publications.of(model);
        List<ModelVersion> seen =
                versions.stream()
                        .sorted(comparing(ResourceDefinition::getVersion).reversed())
                        .map(it -> version(it, published.get(it.getVersion()), figures))
                        .toList();
        ResourceDefinition newest =
                versions.stream().max(comparing(ResourceDefinition::getVersion)).orElseThrow();
        String name = newest.getName() == null ? model.key() : newest.getName();
        return new ModelView(model, name, seen, draft == null ? null : draft.editor());
    }

    private ModelVersion version(
            ResourceDefinition one, PublishedVersion published, Figures figures) {
        var counts = figures.of(one.getId());
        if (published != null) {
            return new ModelVersion(
                    one.getVersion(),
                    published.at(),
                    published.by(),
                    published.why(),
                    published.backTo(),
                    counts.running(),
                    counts.incidents());
        }
        Deployment brought =
                repository
                        .createDeploymentQuery()
                        .deploymentId(one.getDeploymentId())
                        .singleResult();
        return new ModelVersion(
                one.getVersion(),
                brought.getDeploymentTime().toInstant(),
                null,
                null,
                0,
                counts.running(),
                counts.incidents());
    }

    private List<ResourceDefinition> definitions(ModelKind kind, String key) {
        if (kind == ModelKind.PROCESS) {
            var query = repository.createProcessDefinitionQuery();
            return new ArrayList<>((key == null ? query : query.processDefinitionKey(key)).list());
        }
        var query = repository.createDecisionDefinitionQuery();
        List<DecisionDefinition> found =
                (key == null ? query : query.decisionDefinitionKey(key)).list();
        return new ArrayList<>(found);
    }

    /** Running requests and failed steps by definition, counted once for all. */
    private final class Figures {

        private record Counts(int running, int incidents) {}

        private final Map<String, Counts> counts = new HashMap<>();

        Figures(ModelKind kind) {
            if (kind != ModelKind.PROCESS) return;
            for (ProcessDefinitionStatistics one :
                    management.createProcessDefinitionStatisticsQuery().includeIncidents().list()) {
                counts.put(
                        one.getId(),
                        new Counts(one.getInstances(), failed(one.getIncidentStatistics())));
            }
        }

        Counts of(String definition) {
            return counts.getOrDefault(definition, new Counts(0, 0));
        }
    }
}
