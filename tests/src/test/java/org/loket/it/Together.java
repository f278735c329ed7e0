package org.loket.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does things at the same instant, each on a thread of the container. */
@ApplicationScoped
class Together {

    /** What came of one of them: a value or a failure. */
    record Outcome<T>(T value, Throwable failure) {}

    @Resource ManagedExecutorService threads;

    <T> List<Outcome<T>> atOnce(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> act : acts) {
            running.add(
                    threads.submit(
                            () -> {
                                start.await(30, TimeUnit.SECONDS);
                                return act.call();
                            }));
        }
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Future<T> each : running) {
            try {
                outcomes.add(new Outcome<>(each.get(60, TimeUnit.SECONDS), null));
            } catch (ExecutionException e) {
                outcomes.add(new Outcome<>(null, e.getCause()));
            }
        }
        return outcomes;
    }
}
