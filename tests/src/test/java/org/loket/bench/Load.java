package org.loket.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Repeats an action with several clients at once and takes the time of each. */
final class Load {

    /** One client: owns what it needs, such as its connection and its session. */
    interface Client {
        void act() throws Exception;
    }

    /**
     * What was measured.
     *
     * @param micros how long each action took
     * @param wall how long all of it took
     */
    record Result(Histogram micros, Duration wall) {

        double perSecond() {
            return micros.getTotalCount() * 1e9 / wall.toNanos();
        }

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    private Load() {}

    /** Each client acts that often, all at once. */
    static Result times(int times, List<? extends Client> clients) throws InterruptedException {
        return run(clients, done -> done < times);
    }

    /** Each client acts until the time is over. */
    static Result during(Duration time, List<? extends Client> clients)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return run(clients, done -> System.nanoTime() < end);
    }

    private interface More {
        boolean after(int done);
    }

    private static Result run(List<? extends Client> clients, More more)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Callable<Histogram>> work = new ArrayList<>();
            clients.forEach(client -> work.add(() -> measure(client, more)));
            long start = System.nanoTime();
            List<Future<Histogram>> parts = threads.invokeAll(work);
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            Histogram all = new Histogram(3);
            for (Future<Histogram> part : parts) all.add(part.get());
            return new Result(all, wall);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram measure(Client client, More more) throws Exception {
        Histogram micros = new Histogram(3);
        for (int done = 0; more.after(done); done++) {
            long start = System.nanoTime();
            client.act();
            micros.recordValue((System.nanoTime() - start) / 1_000);
        }
        return micros;
    }
}
