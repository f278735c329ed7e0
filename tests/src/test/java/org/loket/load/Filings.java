package org.loket.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.loket.house.GuestCounter;

/** Guests who hand in the real form, each over a connection of their own. */
final class Filings {

    record Result(double perSecond, Histogram micros) {}

    private final String house;

    Filings(String house) {
        this.house = house;
    }

    Result measure(int clients, int seconds) throws InterruptedException, ExecutionException {
        Histogram micros = new ConcurrentHistogram(3);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(
                    threads.submit(
                            () -> {
                                file(micros, end);
                                return null;
                            }));
        }
        for (Future<Void> client : running) client.get();
        double took = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        return new Result(micros.getTotalCount() / took, micros);
    }

    /** The form is opened once: the page is stateless, only its token must be new each time. */
    private void file(Histogram micros, long end) throws IOException, InterruptedException {
        GuestCounter guest = new GuestCounter(house);
        GuestCounter.Form opened = guest.open("password-reset");
        while (System.nanoTime() < end) {
            Map<String, String> hidden = new LinkedHashMap<>(opened.hidden());
            hidden.put("submission", UUID.randomUUID().toString());
            var form = new GuestCounter.Form(opened.page(), hidden);
            var typed =
                    GuestCounter.typed(
                            "bench " + UUID.randomUUID(),
                            "Sinds vanmorgen kan ik niet meer inloggen. ".repeat(5));
            long start = System.nanoTime();
            GuestCounter.number(guest.send(form, typed));
            micros.recordValue((System.nanoTime() - start) / 1_000);
        }
    }
}
