package org.loket.workflow;

import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;

/** The processes and decision tables that Loket brings along. */
final class Models {

    static final List<String> BROUGHT_ALONG =
            List.of("question.bpmn", "service-request.bpmn", "routing.dmn");

    private Models() {}

    /** Deploys those that are not what runs already; what is unchanged gets no new version. */
    static void deploy(RepositoryService repository) {
        var deployment =
                repository
                        .createDeployment()
                        .name("loket")
                        .source("loket")
                        .enableDuplicateFiltering(true);
        BROUGHT_ALONG.forEach(name -> deployment.addInputStream(name, open(name)));
        deployment.deploy();
    }

    private static InputStream open(String name) {
        return Models.class.getResourceAsStream("models/" + name);
    }
}
