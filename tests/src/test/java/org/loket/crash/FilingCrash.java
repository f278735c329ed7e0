package org.loket.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.loket.house.GuestCounter;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/** Eight clients file two hundred requests; in the middle of it the server is killed as by a power cut. */
class FilingCrash {

    private static final int CLIENTS = 8;
    private static final int FILINGS = 200;
    private static final int KILL_AFTER = 100;

    @Test
    void every_request_that_got_a_number_is_there_once_with_all_that_belongs_to_it() throws Exception {
        try (Stack stack = House.stack("crash").fresh().with("LOKET_DEMO", "true")) {
            stack.start();
            Set<String> numbers = fileAndKill(stack);
            assertThat(numbers).hasSizeGreaterThanOrEqualTo(KILL_AFTER).hasSizeLessThan(FILINGS);

            stack.startServer();

            Rows rows = new Rows(stack);
            for (String number : numbers) assertComplete(rows, number);
            assertThat(rows.count("select count(*) from request r where not exists (select 1 from act_ru_execution e"
                            + " where e.business_key_ = r.id::text) and r.closed_at is null"))
                    .as("open requests without a process")
                    .isZero();
            assertThat(rows.count("select count(*) from act_ru_execution e where e.business_key_ is not null"
                            + " and not exists (select 1 from request r where r.id::text = e.business_key_)"))
                    .as("processes without a request")
                    .isZero();
            Awaitility.await("all mails of the survivors are sent")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> rows.count("select count(*) from outbox where status = 'WAITING'") == 0);
            new GuestCounter(stack.url()).file("street-problem", "After the cut", "It goes on.");
        }
    }

    private static Set<String> fileAndKill(Stack stack) throws InterruptedException {
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        AtomicInteger begun = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(
                    () -> {
                        GuestCounter guest = new GuestCounter(stack.url());
                        while (begun.incrementAndGet() <= FILINGS) {
                            try {
                                numbers.add(guest.file("street-problem", "A light is out", "Number 12."));
                            } catch (IOException e) {
                                return;
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return;
                            }
                        }
                    });
        }
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> numbers.size() >= KILL_AFTER);
        stack.killServer();
        clients.shutdown();
        assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        return numbers;
    }

    private static void assertComplete(Rows rows, String number) {
        assertThat(rows.count("select count(*) from request where request_number = ?", number)).as(number).isEqualTo(1);
        String id = rows.text("select id from request where request_number = ?", number);
        assertThat(rows.count("select count(*) from act_ru_execution where business_key_ = ?", id))
                .as("process of " + number)
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from open_task where request_number = ?", number))
                .as("task of " + number)
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from request where request_number = ? and response_due_at is not null"
                                + " and resolution_due_at is not null", number))
                .as("clocks of " + number)
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from act_ru_job j join act_ru_execution e on e.proc_inst_id_ ="
                                + " j.process_instance_id_ where e.business_key_ = ?", id))
                .as("timer of " + number)
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from outbox where request_number = ?", number))
                .as("confirmation of " + number)
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from audit_entry where request_number = ? and what = 'RequestFiled'", number))
                .as("trail of " + number)
                .isEqualTo(1);
    }
}
