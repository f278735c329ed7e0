package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.GuestCounter;
import org.loket.house.House;
import org.loket.house.Mailbox;
import org.loket.house.Rows;

/**
 * What is away comes back: session, database, mail server. Nothing that was typed or filed is lost.
 */
@InBrowser
@RunAsClient
class AwayE2E {

    private static final Rows ROWS = Rows.ofHouse();

    @Test
    void text_survives_a_session_that_ends_while_it_is_typed() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/equipment", "petra");
        String text = "Dit typte ik toen mijn sessie verliep.";
        new Portal(petra).describes("Een laptop", text);
        assertThat(petra.page.locator("[data-draft-state]"))
                .containsText(petra.words.beginning("common:draft.saved"));

        petra.context().clearCookies();
        petra.presses("portal:file.send");
        petra.page.waitForLoadState();
        if (petra.page.url().contains("/realms/")) petra.logsIn("petra");
        petra.signsInTo("/file/equipment", "petra");

        assertThat(petra.field("portal:file.text")).hasValue(text);
        assertThat(petra.field("portal:file.subject")).hasValue("Een laptop");
        assertThat(new Portal(petra).sends()).isNotBlank();
        petra.opens("/file/equipment");
        assertThat(petra.field("portal:file.text")).hasValue("");
    }

    @Test
    void an_agents_reply_survives_a_session_that_ends() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes("Sessie", "Graag hulp.").sends();
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");
        anna.page.locator("#reply-form textarea").fill("Half antwoord");
        assertThat(anna.page.locator("#reply-form [data-draft-state]"))
                .containsText(anna.words.beginning("common:draft.saved"));

        anna.context().clearCookies();
        anna.signsInTo("/desk/" + number, "anna");

        assertThat(anna.page.locator("#reply-form textarea")).hasValue("Half antwoord");
    }

    @Test
    void a_database_that_was_away_is_used_again_by_the_next_action() throws Exception {
        GuestCounter guest = new GuestCounter(House.stack().url());
        GuestCounter.Form form = guest.open("password-reset");
        Map<String, String> typed = GuestCounter.typed("Terwijl de databank weg is", "Tekst");

        House.stack().killDatabase();
        int away;
        try {
            away = guest.send(form, typed).statusCode();
        } finally {
            House.stack().startDatabase();
        }

        assertThat(away).as("said so").isBetween(500, 503);
        String number =
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(
                                () -> GuestCounter.number(guest.send(form, typed)),
                                it -> it != null);
        assertThat(ROWS.count("select count(*) from request where request_number = ?", number))
                .isOne();
        assertThat(
                        ROWS.count(
                                "select count(*) from request where subject = ?",
                                typed.get("subject")))
                .isOne();
    }

    @Test
    void a_mail_waits_for_a_mail_server_that_is_away_and_leaves_once() throws Exception {
        GuestCounter guest = new GuestCounter(House.stack().url());
        Map<String, String> typed = GuestCounter.typed("Terwijl de post weg is", "Tekst");
        House.stack().stopMail();
        String number;
        try {
            number = GuestCounter.number(guest.send(guest.open("password-reset"), typed));
            assertThat(mail(number, "status")).isEqualTo("WAITING");
        } finally {
            House.stack().startMail();
        }
        String messageId = mail(number, "message_id");

        await().atMost(Duration.ofSeconds(60)).until(() -> mail(number, "status").equals("SENT"));

        var mailbox = new Mailbox(typed.get("email"));
        assertThat(mailbox.all()).hasSize(1);
        assertThat(mailbox.all().get(0).header("Message-ID")).contains(messageId);
        assertThat(mail(number, "message_id")).isEqualTo(messageId);
    }

    @Test
    void while_the_sign_in_server_is_away_guests_file_and_whoever_is_signed_in_works_on() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        House.stack().stopSignIn();
        try {
            assertThat(new Portal(petra).describes("Nu net", "Terwijl niemand inlogt.").sends())
                    .isNotBlank();
            Visitor guest = Visitor.speaking("en").opens("/file/street-problem");
            String number =
                    new Portal(guest)
                            .describes("Right now", "While nobody can sign in.")
                            .introduces("Grace", "g" + System.nanoTime() + "@loket.example")
                            .sends();
            assertThat(number).isNotBlank();
        } finally {
            House.stack().startSignIn();
        }
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk", "anna");
        assertThat(anna.page.locator("#main")).isVisible();
    }

    private static String mail(String number, String column) {
        return ROWS.text(
                "select " + column + " from outbox where request_number = ? order by id", number);
    }
}
