package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/**
 * How fast mails become requests: {@code mvn -Pbench verify -Dit.test=MailBench}. {@code
 * -Dbench.mails=2000}: how many lie in the mailbox when it is measured; {@code -Dbench.jfr=FILE}:
 * records there where the server's time goes; {@code -Dbench.statements=FILE}: lists there what the
 * database is asked for.
 */
class MailBench {

    private static final int MAILS = Integer.getInteger("bench.mails", 2_000);
    private static final int WARM_UP = Integer.getInteger("bench.warmup.mails", 3_000);
    private static final int SINGLE = 100;
    private static final int LOOKED_AT = 200;
    private static final String LIST = System.getProperty("bench.statements");

    /** A test's mail server is slow with thousands of mails in one folder; a real one is not. */
    private static final String AFTERWARDS = System.getProperty("bench.afterwards", "DELETE");

    private static final String RECORD = System.getProperty("bench.jfr");

    private final Table table = new Table();

    @Test
    void mails_become_requests_fast() throws Exception {
        try (Stack stack = House.stack("mail-bench")) {
            stack.with("LOKET_MAILBOX_AFTERWARDS", AFTERWARDS);
            if (RECORD != null) {
                stack.with(
                        "LOKET_JAVA_OPTS",
                        "-XX:FlightRecorderOptions=stackdepth=256"
                                + " -XX:StartFlightRecording=settings=profile,filename="
                                + RECORD);
            }
            stack.start();
            Rows rows = new Rows(stack);
            Letters letters = new Letters(stack);
            letters.put("Warm up", WARM_UP);
            awaitFiled(rows, "Warm up", WARM_UP);

            Cpu before = Cpu.of(stack);
            long begin = System.nanoTime();
            letters.put("Many at once", MAILS);
            awaitFiled(rows, "Many at once", MAILS);
            double perSecond = MAILS / ((System.nanoTime() - begin) / 1e9);
            table.row(
                    "mails filed, from one mailbox",
                    "%.0f/s".formatted(perSecond),
                    "100/s; osTicket 9/s, RT 5/s");
            awaitSent(rows);
            table.row(
                    "processors' time for each, with its confirmation",
                    Cpu.of(stack).since(before).each(MAILS),
                    "");
            Histogram micros = latency(rows, letters);
            table.row(
                    "from arrival to request",
                    "p50 %.0f ms, p95 %.0f ms"
                            .formatted(
                                    micros.getValueAtPercentile(50) / 1e3,
                                    micros.getValueAtPercentile(95) / 1e3),
                    "under 1 s");
            statements(stack, rows, letters);
            bare(stack, letters, true);
            bare(stack, letters, false);
            table.print();
            assertThat(micros.getValueAtPercentile(95)).as("µs").isLessThan(1_000_000);
        }
    }

    /** What the mail server gives to whoever does nothing with it. */
    private void bare(Stack stack, Letters letters, boolean empty) throws Exception {
        String address = empty ? "emptied@loket.example" : "kept@loket.example";
        letters.putAside(address, "Only fetched", MAILS);
        table.row(
                "mails only fetched, and then " + (empty ? "deleted" : "marked"),
                "%.0f/s".formatted(BareFetch.perSecond(stack, address, empty)),
                "");
    }

    /** What the database is asked for while some mails are filed and answered. */
    private void statements(Stack stack, Rows rows, Letters letters) throws Exception {
        List<String> asked =
                new Statements(stack)
                        .all(
                                () -> {
                                    letters.put("Looked at", LOOKED_AT);
                                    awaitFiled(rows, "Looked at", LOOKED_AT);
                                    awaitSent(rows);
                                });
        table.row(
                "statements for each mail and its confirmation",
                "%.1f".formatted((double) asked.size() / LOOKED_AT),
                "");
        if (LIST != null) Files.write(Path.of(LIST), asked);
    }

    /** One mail after the other, each when the one before has become a request. */
    private static Histogram latency(Rows rows, Letters letters) throws Exception {
        Histogram micros = new Histogram(3);
        for (int i = 0; i < SINGLE; i++) {
            String subject = "Single " + i;
            long start = System.nanoTime();
            letters.put(subject, 1);
            await().pollInterval(Duration.ofMillis(2))
                    .pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> filed(rows, subject) == 1);
            micros.recordValue((System.nanoTime() - start) / 1_000);
        }
        return micros;
    }

    private static void awaitFiled(Rows rows, String subject, int mails) {
        await("mails filed")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> filed(rows, subject) >= mails);
    }

    private static void awaitSent(Rows rows) {
        await("confirmations sent")
                .atMost(Duration.ofMinutes(5))
                .until(() -> rows.count("select count(*) from outbox where status <> 'SENT'") == 0);
    }

    private static long filed(Rows rows, String subject) {
        return rows.count("select count(*) from request where subject = ?", subject);
    }
}
