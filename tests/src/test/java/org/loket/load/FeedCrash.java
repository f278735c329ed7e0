package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/** WildFly is killed in the middle of a file of 10,000 rows: {@code mvn -Pcrash verify}. */
class FeedCrash {

    private static final int ROWS = Integer.getInteger("crash.rows", 10_000);

    @Test
    void every_row_of_a_file_is_filed_once_though_the_server_was_killed_twice() throws Exception {
        try (Stack stack = House.stack("crash").start()) {
            Rows rows = new Rows(stack);
            FeedFile file = new FeedFile(stack, true);
            file.lay("many.csv", 0, ROWS);
            killAfter(stack, file, ROWS / 3);
            killAfter(stack, file, ROWS * 2 / 3);

            await("the rest of the file")
                    .atMost(Duration.ofMinutes(15))
                    .until(() -> file.through("many.csv"));

            assertThat(filed(rows, "count(*)")).isEqualTo(ROWS);
            assertThat(filed(rows, "count(distinct l.external_number)")).isEqualTo(ROWS);
            assertThat(
                            rows.count(
                                    "select count(*) from request r where r.channel = 'LEGACY' and not exists"
                                            + " (select 1 from act_ru_execution e where e.business_key_ = r.id::text)"))
                    .as("requests without a process")
                    .isZero();
            assertThat(
                            rows.count(
                                    "select count(*) from outbox o join external_link l on l.request_number = o.request_number"
                                            + " where o.kind = 'CONFIRMATION' and l.system_key = 'load'"))
                    .as("confirmations")
                    .isEqualTo(ROWS);
            assertThat(
                            rows.count(
                                    "select count(*) from feed_row where verdict = 'FILED' and feed_id = ?",
                                    FeedFile.FEED))
                    .isEqualTo(ROWS);
            assertThat(Files.lines(file.results("many.csv"))).hasSize(ROWS + 1);
        }
    }

    private static void killAfter(Stack stack, FeedFile file, int rows) {
        await(rows + " rows")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> file.done("many.csv") >= rows);
        stack.killServer();
        assertThat(file.through("many.csv")).as("killed in the middle").isFalse();
        stack.startServer();
    }

    private static long filed(Rows rows, String what) {
        return rows.count(
                "select "
                        + what
                        + " from request r join external_link l on l.request_number = r.request_number"
                        + " where r.channel = 'LEGACY' and l.system_key = 'load'");
    }
}
