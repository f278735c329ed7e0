package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.moving.Import;

/** Somebody moves from another desk and brings its mail. */
@InBrowser
@RunAsClient
class ImportE2E {

    private static final Rows ROWS = Rows.ofHouse();
    private static final String WRITER = "old" + System.nanoTime() + "@post.example";

    @TempDir Path folder;

    @Test
    void old_mail_is_brought_under_its_own_date_and_answers_nobody() throws IOException {
        String yesterday =
                ZonedDateTime.now(ZoneOffset.UTC)
                        .minusDays(1)
                        .format(DateTimeFormatter.RFC_1123_DATE_TIME);
        Path mbox = folder.resolve("old.mbox");
        Files.writeString(
                mbox,
                letter("1", "Tue, 5 Mar 2019 09:30:00 +0100", "Lamp", "", "De lamp is kapot.")
                        + letter(
                                "2",
                                "Wed, 6 Mar 2019 10:00:00 +0100",
                                "Re: Lamp",
                                "In-Reply-To: " + id("1") + "\n",
                                "Nog steeds.\n\n>From 10:00 on I am out.")
                        + letter("3", yesterday, "Deur", "", "De deur klemt.")
                        + letter("4", yesterday, "Koop", "X-Spam-Flag: YES\n", "Koop nu!")
                        + letter("1", "Tue, 5 Mar 2019 09:30:00 +0100", "Lamp", "", "Twee keer."));

        String said = bring(mbox);

        assertThat(said).contains("5 mails, 100.0 %", "reply 1", "request 3", "spam 1");
        String old = numberOf("1");
        String of = " from request where request_number = ?";
        assertThat(ROWS.text("select status || ' ' || closure" + of, old))
                .isEqualTo("CLOSED ELSEWHERE");
        assertThat(ROWS.text("select filed_at at time zone 'UTC'" + of, old))
                .startsWith("2019-03-05 08:30");
        assertThat(numberOf("2")).isEqualTo(old);
        assertThat(
                        ROWS.text(
                                "select m.said || '|' || (m.said_at at time zone 'UTC')::date from request_message m"
                                        + " join inbound i on i.message = m.id where i.message_id = ?",
                                id("2")))
                .isEqualTo("Nog steeds.\n\nFrom 10:00 on I am out.|2019-03-06");
        assertThat(ROWS.text("select status" + of, numberOf("3"))).isEqualTo("RECEIVED");
        assertThat(ROWS.count("select count(*) from outbox where recipient = ?", WRITER)).isZero();
        assertThat(
                        ROWS.count(
                                "select count(*) from open_task where request_number in (?, ?)",
                                old,
                                numberOf("3")))
                .isOne();
        assertThat(bring(mbox)).contains("goes on after 5 mails");

        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + old, "anna");
        assertThat(anna.text("De lamp is kapot.")).isVisible();
        assertThat(anna.text("Nog steeds.")).isVisible();
    }

    private String bring(Path mbox) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code =
                Import.run(
                        List.of(
                                "--loket",
                                House.url(""),
                                "--realm",
                                House.stack().settings().get("LOKET_OIDC_URL"),
                                "--journal",
                                folder.toString(),
                                mbox.toString()),
                        Map.of("LOKET_GATEWAY_SECRET", "loket-demo-gateway"),
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(words).isZero();
        return words;
    }

    private static String letter(
            String id, String date, String subject, String header, String text) {
        return "From x Mon Nov 16 10:12:00 2026\nFrom: Oud <%s>\nTo: desk@loket.example\nMessage-ID: %s\nDate: %s\nSubject: %s\n%s\n%s\n\n"
                .formatted(WRITER, id(id), date, subject, header, text);
    }

    private static String id(String id) {
        return "<" + id + "." + WRITER + ">";
    }

    private static String numberOf(String id) {
        return ROWS.text("select request_number from inbound where message_id = ?", id(id));
    }
}
