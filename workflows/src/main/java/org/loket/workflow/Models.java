package org.loket.workflow;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/** The processes and decision tables that Loket brings along. */
final class Models {

    static final List<String> BROUGHT_ALONG =
            List.of("question.bpmn", "service-request.bpmn", "routing.dmn");

    /** Source of what administrators publish. */
    static final String STUDIO = "studio";

    private Models() {}

    /**
     * Deploys those that are not what runs already; what is unchanged gets no new version. What an
     * administrator changed is left alone: whoever changed it has it from then on.
     */
    static void deploy(RepositoryService repository) {
        var deployment =
                repository
                        .createDeployment()
                        .name("loket")
                        .source("loket")
                        .enableDuplicateFiltering(true);
        List<String> ours =
                BROUGHT_ALONG.stream().filter(name -> !changed(repository, name)).toList();
        if (ours.isEmpty()) return;
        ours.forEach(name -> deployment.addInputStream(name, open(name)));
        deployment.deploy();
    }

    private static boolean changed(RepositoryService repository, String name) {
        var processes =
                repository.createProcessDefinitionQuery().processDefinitionResourceName(name);
        var decisions =
                repository.createDecisionDefinitionQuery().decisionDefinitionResourceName(name);
        return Stream.concat(
                        processes.latestVersion().list().stream(),
                        decisions.latestVersion().list().stream())
                .map(ResourceDefinition::getDeploymentId)
                .anyMatch(it -> STUDIO.equals(source(repository, it)));
    }

    private static String source(RepositoryService repository, String deployment) {
        return repository
                .createDeploymentQuery()
                .deploymentId(deployment)
                .singleResult()
                .getSource();
    }

    private static InputStream open(String name) {
        return Models.class.getResourceAsStream("models/" + name);
    }
}
