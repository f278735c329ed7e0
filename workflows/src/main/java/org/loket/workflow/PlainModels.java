package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;

/** The models of the processes that run, each read once: a deployed model never changes. */
@ApplicationScoped
public class PlainModels {

    private final Map<String, PlainModel> read = new ConcurrentHashMap<>();

    @Inject RepositoryService repository;

    /**
     * The newest model of a process.
     *
     * @param process its key
     * @return the engine's id of the definition
     */
    String latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /**
     * @param definition the engine's id of the process definition
     */
    PlainModel get(String definition) {
        PlainModel known = read.get(definition);
        if (known != null) return known;
        PlainModel model = ModelReader.read(repository.getBpmnModelInstance(definition));
        read.put(definition, model);
        return model;
    }
}
