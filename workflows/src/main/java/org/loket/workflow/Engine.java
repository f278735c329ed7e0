package org.loket.workflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.joda.time.DateTimeUtils;
import org.loket.kernel.Clock;
import org.loket.kernel.Schema;

/**
 * The process engine: shares the database and the transactions of everything else, so that a
 * request without its process cannot exist.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Engine {

    /** Injected so that the schema is there before the engine starts. */
    @PersistenceUnit(unitName = "loket-ejb.jar#loket")
    EntityManagerFactory entities;

    @Resource(lookup = "java:jboss/datasources/LoketDS")
    DataSource database;

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager transactions;

    @Resource ManagedThreadFactory threads;
    @Inject SystemHands hands;
    @Inject Clock clock;
    @Inject TaskKeeper keeper;
    @Inject RequestSteps requestSteps;
    @Inject ClockSteps clockSteps;
    @Inject Routing routing;

    private ProcessEngine engine;

    /** The engine looks at Loket's clock, so that what is imported gets the time it had. */
    @PostConstruct
    void start() {
        Map<Object, Object> beans =
                Map.of("requestSteps", requestSteps, "clockSteps", clockSteps, "routing", routing);
        DateTimeUtils.setCurrentMillisProvider(() -> clock.now().toEpochMilli());
        var settings = new JakartaTransactionProcessEngineConfiguration();
        EngineSettings.apply(settings, beans, List.of(keeper));
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setTransactionsExternallyManaged(true);
        settings.setJobExecutor(new ContainerJobExecutor(threads, hands::perform));
        engine = settings.buildProcessEngine();
        forgetSources(settings);
        LatestModels.install(settings);
        Schema.migrate(
                database, "flyway_workflow_history", "db/workflow", Engine.class.getClassLoader());
        Models.deploy(engine.getRepositoryService());
    }

    /**
     * The documents that the engine's statements were read from stay in memory for fragments that a
     * later document may include; there is none.
     */
    private static void forgetSources(ProcessEngineConfigurationImpl settings) {
        settings.getSqlSessionFactory().getConfiguration().getSqlFragments().clear();
    }

    /** From now on due timers ring by themselves. */
    public void letTimersRing() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .start();
    }

    @PreDestroy
    void stop() {
        engine.close();
    }

    /** What does the engine's commands, in the caller's transaction. */
    public CommandExecutor commands() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    @Produces
    @ApplicationScoped
    public RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    @Produces
    @ApplicationScoped
    public TaskService tasks() {
        return engine.getTaskService();
    }

    @Produces
    @ApplicationScoped
    public HistoryService history() {
        return engine.getHistoryService();
    }

    @Produces
    @ApplicationScoped
    public ManagementService management() {
        return engine.getManagementService();
    }

    @Produces
    @ApplicationScoped
    public RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
