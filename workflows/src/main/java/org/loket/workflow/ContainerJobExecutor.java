package org.loket.workflow;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ThreadPoolJobExecutor;

/**
 * Runs due timers on threads of the container. Each takes jobs in the name of Loket itself, not of
 * a person.
 */
final class ContainerJobExecutor extends ThreadPoolJobExecutor {

    private static final int THREADS = 4;
    private static final int JOBS_PER_ACQUISITION = 100;
    private static final int MOST_WAITING = 2 * JOBS_PER_ACQUISITION;
    private static final int LONGEST_IDLE_MILLIS = 5_000;

    private final ThreadFactory threads;
    private final Consumer<Runnable> asSystem;

    /**
     * @param threads makes threads that belong to the container
     * @param asSystem runs work in the name of Loket itself
     */
    ContainerJobExecutor(ThreadFactory threads, Consumer<Runnable> asSystem) {
        this.threads = threads;
        this.asSystem = asSystem;
        setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
        setWaitTimeInMillis(1_000);
        setMaxWait(LONGEST_IDLE_MILLIS);
    }

    @Override
    protected void startExecutingJobs() {
        setThreadPoolExecutor(
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        0,
                        TimeUnit.MILLISECONDS,
                        new ArrayBlockingQueue<>(MOST_WAITING),
                        threads));
        jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
        jobAcquisitionThread.start();
    }

    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        threadPoolExecutor.shutdown();
        try {
            // what is not done by then is locked for a while, and taken up after the next start
            if (!threadPoolExecutor.awaitTermination(10, TimeUnit.SECONDS)) {
                threadPoolExecutor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        Runnable work = super.getExecuteJobsRunnable(jobs, engine);
        return () -> asSystem.accept(work);
    }
}
