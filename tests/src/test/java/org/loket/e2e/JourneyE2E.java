package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loket.house.Mailbox;
import org.loket.house.Mailbox.Mail;
import org.loket.house.Rows;

/** The main job: a requester files, an agent answers, it was not enough, an agent resolves. */
@InBrowser
@RunAsClient
class JourneyE2E {

    private static final Rows ROWS = Rows.ofHouse();

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "petra, nl, petra@loket.example, Boek verlengen lukt niet, Ik krijg een foutmelding bij het verlengen.",
        "eva, cs, eva@loket.example, Prodloužení výpůjčky nefunguje, Při prodlužování se zobrazí chyba — prosím o pomoc."
    })
    void a_requester_and_an_agent_settle_a_request(
            String who, String language, String address, String subject, String text)
            throws Exception {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk?view=team&team=library", "anna");
        Desk desk = new Desk(anna);
        Visitor requester = Visitor.speaking(language).opens("/");
        Portal portal = new Portal(requester);

        searches_and_signs_in(requester, who, subject);
        String number =
                portal.describes(subject, text)
                        .attaches(
                                "scherm.txt",
                                "text/plain",
                                "fout 42".getBytes(StandardCharsets.UTF_8))
                        .sends();

        assertThat(requester.heading(requester.says("portal:filed.title"))).isVisible();
        Mail confirmation = new Mailbox(address).awaitMail(number);
        assertThat(confirmation.subject()).contains(number);
        assertThat(confirmation.language()).isEqualTo(language);
        assertThat(confirmation.header("Auto-Submitted")).startsWith("auto-");

        // the agent did nothing, and is told
        assertThat(desk.news()).hasText(anna.says("desk:live.new", 1));
        anna.link("desk:live.show").click();
        assertThat(desk.row(number)).containsText(subject);
        desk.claims(number);
        assertThat(anna.text(text)).isVisible();
        assertThat(anna.page.getByText("scherm.txt")).isVisible();
        desk.answers("Uw boek is verlengd.", "answer");

        Mail answer = new Mailbox(address).awaitMail(number, "Uw boek is verlengd.");
        assertThat(answer.language()).isEqualTo(language);
        assertThat(answer.html()).contains("Uw boek is verlengd.");
        assertThat(answer.header("In-Reply-To")).isEqualTo(confirmation.header("Message-ID"));
        assertThat(answer.header("References")).contains(confirmation.header("Message-ID"));
        assertThat(answer.header("Message-ID")).isNotEqualTo(confirmation.header("Message-ID"));

        // it was not enough
        requester.opens("/my/" + number);
        assertThat(requester.text(portal.state("RESOLVED")).first()).isVisible();
        attachment_is_as_it_was(requester, "scherm.txt", "fout 42");
        portal.replies("Het werkt nog steeds niet.");
        assertThat(requester.text(requester.says("portal:notice.reopened"))).isVisible();
        assertThat(requester.text(portal.state("IN_PROGRESS")).first()).isVisible();

        // and is with whoever had it
        anna.opens("/desk?view=mine");
        assertThat(desk.row(number)).isVisible();
        anna.opens("/desk/" + number);
        assertThat(anna.text("Het werkt nog steeds niet.")).isVisible();
        desk.answers("Nu echt.", "answer");
        new Mailbox(address).awaitMail(number, "Nu echt.");

        clocks_and_trail_are_right(number);
    }

    private static void searches_and_signs_in(Visitor visitor, String who, String subject) {
        visitor.page.getByLabel(visitor.says("portal:search.label")).fill(subject);
        visitor.presses("portal:search.go");
        visitor.page.waitForURL(Pattern.compile(".*/search.*"));
        visitor.linkTo("/file/library-question").click();
        visitor.link("portal:file.signIn").click();
        visitor.logsIn(who);
        visitor.page.waitForURL(Pattern.compile(".*/file/library-question.*"));
        assertThat(visitor.field("portal:file.subject")).hasValue(subject);
    }

    private static void attachment_is_as_it_was(Visitor visitor, String name, String content)
            throws Exception {
        Download file =
                visitor.page.waitForDownload(() -> visitor.page.getByText(name).first().click());
        assertThat(file.suggestedFilename()).isEqualTo(name);
        assertThat(Files.readString(file.path())).isEqualTo(content);
    }

    private static void clocks_and_trail_are_right(String number) {
        String of = " from request where request_number = ?";
        assertThat(ROWS.text("select status" + of, number)).isEqualTo("RESOLVED");
        assertThat(ROWS.text("select response_state" + of, number)).isEqualTo("MET");
        assertThat(ROWS.text("select resolution_state" + of, number)).isEqualTo("MET");
        assertThat(
                        ROWS.text(
                                "select string_agg(what, ' ' order by id) from audit_entry where request_number = ?",
                                number))
                .contains("RequestFiled", "TaskReturned")
                .containsSubsequence(
                        "RequestRouted",
                        "TaskClaimed",
                        "ReplySent",
                        "RequestResolved",
                        "RequestReopened",
                        "ReplySent",
                        "RequestResolved");
        assertThat(
                        ROWS.text(
                                "select string_agg(distinct who, ' ' order by who) from audit_entry"
                                        + " where request_number = ? and what in ('TaskClaimed', 'ReplySent')",
                                number))
                .isEqualTo("anna");
    }

    @Test
    void a_guest_files_and_follows_with_the_code_from_the_mail() {
        Visitor guest = Visitor.speaking("en");
        String address = "grace." + System.nanoTime() + "@loket.example";

        guest.opens("/file/street-problem");
        String number =
                new Portal(guest)
                        .describes("Lamp is out", "The lamp post 12 in Dorpsstraat is dark.")
                        .introduces("Grace Guest", address)
                        .sends();
        String code = guest.page.locator(".code").textContent().strip();
        Mail mail = new Mailbox(address).awaitMail(number);
        assertThat(mail.text()).contains(code);
        assertThat(mail.language()).isEqualTo("en");

        Visitor elsewhere = Visitor.speaking("en").opens("/");
        elsewhere.field("portal:follow.number").fill(number);
        elsewhere.field("portal:follow.code").fill("AAAA-AAAA-AAAA-AAAA");
        elsewhere.presses("portal:follow.show");
        assertThat(elsewhere.heading("Lamp is out")).not().isVisible();
        elsewhere.field("portal:follow.code").fill(code.toLowerCase());
        elsewhere.presses("portal:follow.show");
        assertThat(elsewhere.heading("Lamp is out")).isVisible();
        assertThat(elsewhere.page.url()).doesNotContain(code);

        new Portal(elsewhere).replies("It is near the school.");
        assertThat(elsewhere.text("It is near the school.")).isVisible();
    }

    @Test
    void a_note_is_seen_by_colleagues_and_never_by_the_requester() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes("Notitie", "Graag hulp.").sends();
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");

        new Desk(anna).notes("Deze student belt vaak.");
        petra.opens("/my/" + number);

        assertThat(anna.text("Deze student belt vaak.")).isVisible();
        assertThat(petra.heading("Notitie")).isVisible();
        assertThat(petra.page.content()).doesNotContain("Deze student belt vaak.");
    }
}
