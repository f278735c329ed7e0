package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.loket.house.Cable;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/**
 * What breaks in the middle of 500 mails: the IMAP server, WildFly, the database. Afterwards there
 * are exactly 500 requests: {@code mvn -Pcrash verify}.
 */
class MailCrash {

    private static final int MAILS = 500;
    private static final Duration LONG = Duration.ofMinutes(4);

    @Test
    void five_hundred_mails_are_five_hundred_requests_whatever_breaks() throws Exception {
        Stack stack = House.stack("mail-crash");
        try (Cable imap = new Cable(stack.ports().imap());
                stack) {
            stack.with("LOKET_MAILBOX_PORT", Integer.toString(imap.port())).start();
            Rows rows = new Rows(stack);
            Letters letters = new Letters(stack);

            letters.put("IMAP breaks", MAILS);
            awaitRows(rows, 1);
            imap.cut();
            awaitRows(rows, MAILS / 2);
            imap.cut();
            areThereOnce(rows, "IMAP breaks");

            letters.put("WildFly breaks", MAILS);
            awaitFiled(rows, "WildFly breaks", MAILS / 4);
            stack.killServer();
            stack.startServer();
            areThereOnce(rows, "WildFly breaks");

            letters.put("Database breaks", MAILS);
            awaitFiled(rows, "Database breaks", MAILS / 4);
            stack.killDatabase();
            long gone = System.nanoTime();
            await("the minute without a database")
                    .atMost(LONG)
                    .until(() -> System.nanoTime() - gone > TimeUnit.MINUTES.toNanos(1));
            stack.startDatabase();
            areThereOnce(rows, "Database breaks");
        }
    }

    private static void awaitRows(Rows rows, int least) {
        await("mails taken over")
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rows.count("select count(*) from inbound") >= least);
    }

    static void awaitFiled(Rows rows, String subject, int least) {
        await("mails filed")
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> filed(rows, subject) >= least);
    }

    static void areThereOnce(Rows rows, String subject) {
        await("all of them judged")
                .atMost(LONG)
                .ignoreExceptions()
                .until(
                        () ->
                                rows.count(
                                                "select count(*) from inbound where subject = ? and status = 'JUDGED'",
                                                subject)
                                        >= MAILS);
        assertThat(rows.count("select count(*) from inbound where subject = ?", subject))
                .as("rows of mails")
                .isEqualTo(MAILS);
        assertThat(filed(rows, subject)).as("requests").isEqualTo(MAILS);
        assertThat(
                        rows.count(
                                "select count(distinct requester_email) from request where subject = ?",
                                subject))
                .as("senders")
                .isEqualTo(MAILS);
        assertThat(rows.count("select count(*) from inbound where status <> 'JUDGED'"))
                .as("mails without a verdict")
                .isZero();
    }

    private static long filed(Rows rows, String subject) {
        return rows.count("select count(*) from request where subject = ?", subject);
    }
}
