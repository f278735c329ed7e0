package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.loket.house.GuestCounter;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/** WildFly is killed in the middle of filings: {@code mvn -Pcrash verify}. */
class FilingCrash {

    private static final int CLIENTS = 8;
    private static final int FILINGS = 200;
    private static final String MARK = "Filed before the crash";

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountDownLatch half = new CountDownLatch(FILINGS / 2);

    @Test
    void whoever_got_a_number_is_there_once_after_the_server_was_killed() throws Exception {
        try (Stack stack = House.stack("crash").start()) {
            Rows rows = new Rows(stack);
            fileUntilKilled(stack);
            stack.startServer();

            assertThat(acknowledged).as("numbers given").hasSizeGreaterThanOrEqualTo(FILINGS / 2);
            acknowledged.forEach(number -> isWhole(rows, number));
            nothingIsHalf(rows);
            await("mails of all of them")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> unsent(rows) == 0);
            assertThat(new GuestCounter(stack.url()).file("password-reset", "After it", "Works"))
                    .isNotIn(acknowledged);
        }
    }

    private void fileUntilKilled(Stack stack) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            running.add(clients.submit(() -> file(stack.url())));
        }
        assertThat(half.await(5, TimeUnit.MINUTES)).as("half of the filings done").isTrue();
        stack.killServer();
        for (Future<?> client : running) client.get(2, TimeUnit.MINUTES);
        clients.shutdown();
        System.out.printf("%d filings acknowledged before the kill%n", acknowledged.size());
    }

    /** Until the server is gone. */
    private void file(String house) {
        GuestCounter guest = new GuestCounter(house);
        try {
            for (int i = 0; i < FILINGS; i++) {
                acknowledged.add(guest.file("password-reset", MARK, "Text of a filing."));
                half.countDown();
            }
        } catch (IOException killed) {
            half.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void isWhole(Rows rows, String number) {
        String one = "select count(*) from request where request_number = ?";
        assertThat(rows.count(one, number)).as("request " + number).isOne();
        assertThat(
                        rows.count(
                                one
                                        + " and response_state = 'RUNNING' and resolution_due_at is not null",
                                number))
                .as("clocks of " + number)
                .isOne();
        assertThat(
                        rows.count(
                                "select count(*) from act_ru_execution e join request r on e.business_key_ = r.id::text"
                                        + " where e.parent_id_ is null and r.request_number = ?",
                                number))
                .as("process of " + number)
                .isOne();
        assertThat(
                        rows.count(
                                "select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                                        + " join request r on e.business_key_ = r.id::text where r.request_number = ?",
                                number))
                .as("timer of " + number)
                .isOne();
        assertThat(rows.count("select count(*) from open_task where request_number = ?", number))
                .as("task of " + number)
                .isOne();
        assertThat(
                        rows.count(
                                "select count(*) from outbox where request_number = ? and kind = 'CONFIRMATION'",
                                number))
                .as("mail of " + number)
                .isOne();
        assertThat(
                        rows.count(
                                "select count(*) from audit_entry where request_number = ? and what = 'RequestFiled'",
                                number))
                .as("trail of " + number)
                .isOne();
    }

    /** Also of those whose number nobody got to see. */
    private static void nothingIsHalf(Rows rows) {
        assertThat(
                        rows.count(
                                "select count(*) from request r where r.status <> 'CLOSED' and not exists"
                                        + " (select 1 from act_ru_execution e where e.business_key_ = r.id::text)"))
                .as("requests without a process")
                .isZero();
        assertThat(
                        rows.count(
                                "select count(*) from act_ru_execution e where e.business_key_ is not null and not exists"
                                        + " (select 1 from request r where e.business_key_ = r.id::text)"))
                .as("processes without a request")
                .isZero();
        assertThat(
                        rows.count(
                                "select count(*) from request r where not exists"
                                        + " (select 1 from request_message m where m.request_id = r.id)"))
                .as("requests without a text")
                .isZero();
        assertThat(rows.count("select count(*) - count(distinct request_number) from request"))
                .as("numbers given twice")
                .isZero();
    }

    private static long unsent(Rows rows) {
        return rows.count(
                "select count(*) from outbox o join request r on r.request_number = o.request_number"
                        + " where r.subject = ? and o.status <> 'SENT'",
                MARK);
    }
}
