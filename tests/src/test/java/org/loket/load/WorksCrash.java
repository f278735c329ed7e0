package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Queues;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/**
 * WildFly is killed in the middle of a table and of a queue, 3,000 rows each: {@code mvn -Pcrash
 * verify}.
 */
class WorksCrash {

    private static final int ROWS = Integer.getInteger("crash.rows", 3_000);
    private static final int QUEUE_PORT = 7_777;

    private static final Map<String, String> MAPPING =
            Map.of(
                    "map_key", "{nr}",
                    "map_service", "password-reset",
                    "map_subject", "Case {nr}",
                    "map_text", "Something",
                    "map_name", "Piet Puk",
                    "map_email", "piet@example.org",
                    "confirm", "false",
                    "charset", "UTF-8");

    @Test
    void every_row_and_every_message_is_filed_once_though_the_server_was_killed_twice() {
        String broker = Queues.open(QUEUE_PORT);
        try (Stack stack = House.stack("crash-works").with("LOKET_JMS_URL", broker).start()) {
            Rows rows = new Rows(stack);
            table(rows);
            queue(rows, broker);
            killAfter(stack, rows, ROWS / 2);
            killAfter(stack, rows, ROWS * 5 / 4);

            await("the rest").atMost(Duration.ofMinutes(10)).until(() -> through(rows));

            for (String system : new String[] {"crash-table", "crash-queue"}) {
                assertThat(filed(rows, "count(*)", system)).as(system).isEqualTo(ROWS);
                assertThat(filed(rows, "count(distinct r.id)", system)).isEqualTo(ROWS);
            }
            assertThat(
                            rows.count(
                                    "select count(*) from crash.cases c join external_link l on l.external_number = c.nr::text"
                                            + " and l.system_key = 'crash-table' where c.desk = l.request_number"))
                    .as("rows that know their request")
                    .isEqualTo(ROWS);
        } finally {
            Queues.close();
        }
    }

    private static boolean through(Rows rows) {
        return filed(rows, "count(*)", "crash-table") >= ROWS
                && filed(rows, "count(*)", "crash-queue") >= ROWS
                && rows.count("select count(*) from crash.cases where taken is null") == 0
                && rows.count("select count(*) from feed_row where answer_to is not null") == 0;
    }

    private static void killAfter(Stack stack, Rows rows, int count) {
        await(count + " requests")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                filed(rows, "count(*)", "crash-table")
                                                + filed(rows, "count(*)", "crash-queue")
                                        >= count);
        stack.killServer();
        assertThat(through(rows)).as("killed in the middle").isFalse();
        stack.startServer();
    }

    private static void table(Rows rows) {
        rows.change("create schema crash");
        rows.change(
                "create table crash.cases (nr bigint primary key, taken timestamptz, desk varchar(20))");
        rows.change("insert into crash.cases (nr) select generate_series(1, ?)", ROWS);
        Map<String, String> form = new HashMap<>(MAPPING);
        form.putAll(
                Map.of(
                        "name", "Crash table",
                        "system", "crash-table",
                        "place", "table",
                        "source", "works",
                        "table", "crash.cases",
                        "idColumn", "nr",
                        "takeColumn", "taken",
                        "numberColumn", "desk"));
        feed(rows, 900_002, form);
    }

    private static void queue(Rows rows, String broker) {
        try (JMSContext context = new ActiveMQConnectionFactory(broker).createContext()) {
            var producer = context.createProducer();
            var queue = context.createQueue("crash.in");
            LongStream.rangeClosed(1, ROWS)
                    .forEach(nr -> producer.send(queue, "{\"nr\":\"q-" + nr + "\"}"));
        }
        Map<String, String> form = new HashMap<>(MAPPING);
        form.putAll(
                Map.of(
                        "name", "Crash queue",
                        "system", "crash-queue",
                        "place", "queue",
                        "queue", "crash.in",
                        "format", "json"));
        feed(rows, 900_003, form);
    }

    private static void feed(Rows rows, long id, Map<String, String> form) {
        rows.change(
                "insert into feed (id, version, name, enabled, settings) values (?, 0, ?, true, ?)",
                id,
                form.get("name"),
                FeedFile.json(form));
    }

    private static long filed(Rows rows, String what, String system) {
        return rows.count(
                "select "
                        + what
                        + " from request r join external_link l on l.request_number = r.request_number"
                        + " where l.system_key = ?",
                system);
    }
}
