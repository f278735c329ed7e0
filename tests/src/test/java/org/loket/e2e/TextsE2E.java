package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.Mailbox;
import org.loket.house.Rows;

/** An administrator changes what mails say, and as what they leave. */
@InBrowser
@RunAsClient
class TextsE2E {

    private static final String PETRA = "petra@loket.example";

    @Test
    void an_administrator_changes_the_confirmation_in_dutch_and_takes_it_back() {
        Visitor ada = Visitor.speaking("en").signsInTo("/admin/texts", "ada");
        ada.linkTo("/admin/text/confirmation/nl").click();
        assertThat(ada.page.locator("#subject")).hasValue("{subject} [{number}]");
        String delivered = ada.page.locator("#body").inputValue();

        ada.page.locator("#body").fill(delivered + "\n\nDag {voornaam}.");
        ada.presses("admin:text.save");
        assertThat(ada.page.locator("#problems"))
                .containsText(ada.says("admin:problem.place", "voornaam"));

        ada.page.locator("#body").fill(delivered + "\n\nWij zijn er snel bij, {name}.");
        ada.presses("admin:text.preview");
        FrameLocator sheet = ada.page.frameLocator("iframe.sheet").first();
        assertThat(sheet.getByText("Wij zijn er snel bij, Petra Mulder.")).isVisible();
        assertThat(ada.page.locator(".sheet-text")).containsText("Wij zijn er snel bij");

        ada.presses("admin:text.save");
        assertThat(ada.text(ada.says("admin:notice.text.saved"))).isVisible();
        try {
            new Mailbox(PETRA).awaitMail(filed("Aangepaste tekst"), "Wij zijn er snel bij, Petra");
        } finally {
            ada.presses("admin:text.revert");
            ada.text(ada.says("admin:notice.text.reverted")).waitFor();
        }
        assertThat(new Mailbox(PETRA).awaitMail(filed("Gewone tekst")).text())
                .doesNotContain("snel bij");
        ada.page.locator(".history a[href*='compare=']").first().click();
        assertThat(ada.page.locator(".diff .GONE:has-text('Wij zijn er snel bij')")).isVisible();
    }

    @Test
    void a_team_gets_a_sender_of_its_own() {
        Visitor ada = Visitor.speaking("en").signsInTo("/admin/senders", "ada");
        ada.linkTo("/admin/sender/library").click();
        ada.page.locator("#address").fill("bibliotheek@loket.example");
        ada.page.locator("#name-nl").fill("De bibliotheek");
        ada.page.locator("#signature-nl").fill("Met vriendelijke groet,\nde bibliotheek");
        ada.page.locator("#author").selectOption("FIRST");
        ada.presses("admin:sender.save");
        assertThat(ada.text(ada.says("admin:notice.sender.saved"))).isVisible();
        assertThat(ada.page.getByText("bibliotheek@loket.example")).isVisible();
        try {
            Visitor petra = Visitor.speaking("nl").signsInTo("/file/library-question", "petra");
            String number = new Portal(petra).describes("Afzender", "Van wie?").sends();
            Mailbox.Mail mail = new Mailbox(PETRA).awaitMail(number, "de bibliotheek");
            assertThat(mail.header("From")).isEqualTo("De bibliotheek <bibliotheek@loket.example>");
        } finally {
            ada.opens("/admin/sender/library").presses("admin:sender.letGo");
            ada.text(ada.says("admin:notice.sender.saved")).waitFor();
        }
    }

    @Test
    void an_agent_sees_why_a_mail_did_not_arrive_and_corrects_the_address() {
        String number = filed("Onbestelbaar");
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");
        new Desk(anna).claims(number);
        new Desk(anna).answers("Kijk eens hier.", "answer");
        new Mailbox(PETRA).awaitMail(number, "Kijk eens hier.");
        Rows.ofHouse()
                .change(
                        "update outbox set bounced_at = now(), bounce_reason = '550 5.1.1 User unknown'"
                                + " where request_number = ? and reply_id is not null",
                        number);
        anna.opens("/desk/" + number);
        assertThat(anna.text(anna.says("desk:trouble.NO_SUCH_ADDRESS"))).isVisible();
        String right = "petra." + System.nanoTime() + "@loket.example";
        anna.page.locator(".trouble input[name=address]").fill(right);
        anna.presses("desk:mail.correct");
        assertThat(anna.text(anna.says("desk:notice.mailAgain"))).isVisible();
        new Mailbox(right).awaitMail(number, "Kijk eens hier.");
        assertThat(anna.page.locator(".trouble")).hasCount(0);

        anna.page.getByText(anna.says("desk:company.add")).click();
        anna.page.locator("#participant").fill("zus@loket.example");
        anna.page.locator("#participant-name").fill("Zus Mulder");
        anna.presses("desk:company.invite");
        assertThat(anna.page.locator("#company")).isVisible();
        assertThat(anna.page.locator("ul.company")).containsText("Zus Mulder");
        assertThat(anna.page.locator("#reply-form"))
                .containsText(anna.says("desk:write.copies", "Zus Mulder"));
    }

    private static String filed(String subject) {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes(subject, "Een lange tekst.").sends();
        petra.close();
        return number;
    }
}
