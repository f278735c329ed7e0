package org.loket.workflow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Remembers for a second which version of a process or a table is the latest, which the engine
 * otherwise asks the database each time one is started by its key. What is published at another
 * node is used there at once, and here at most a second later.
 */
final class LatestModels extends DeploymentCache {

    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    /** So many definitions are kept as the engine has read them; more are read anew. */
    private static final int MOST = 1_000;

    private final Map<String, Known> processes = new ConcurrentHashMap<>();
    private final Map<String, Known> decisions = new ConcurrentHashMap<>();

    private record Known(String id, long since) {

        boolean fresh() {
            return System.nanoTime() - since < KEPT;
        }
    }

    private LatestModels(ProcessEngineConfigurationImpl engine) {
        super(new DefaultCacheFactory(), MOST);
        setDeployers(engine.getDeployers());
    }

    /** Lets a built engine, with nothing deployed through it yet, remember from now on. */
    static void install(ProcessEngineConfigurationImpl engine) {
        engine.setDeploymentCache(new LatestModels(engine));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String key) {
        return latest(
                processes,
                key,
                this::findProcessDefinitionFromCache,
                super::findDeployedLatestProcessDefinitionByKey,
                ProcessDefinitionEntity::getId);
    }

    @Override
    public DecisionDefinition findDeployedLatestDecisionDefinitionByKey(String key) {
        return latest(
                decisions,
                key,
                this::findDecisionDefinitionFromCache,
                super::findDeployedLatestDecisionDefinitionByKey,
                DecisionDefinition::getId);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        super.deploy(deployment);
        processes.clear();
        decisions.clear();
    }

    private static <T> T latest(
            Map<String, Known> known,
            String key,
            Function<String, ? extends T> byId,
            Function<String, T> inDatabase,
            Function<T, String> id) {
        Known last = known.get(key);
        T there = last != null && last.fresh() ? byId.apply(last.id()) : null;
        if (there != null) return there;
        T found = inDatabase.apply(key);
        known.put(key, new Known(id.apply(found), System.nanoTime()));
        return found;
    }
}
