package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loket.house.House;
import org.loket.house.Mailbox;
import org.loket.house.Rows;

/** A conversation by mail, and what an administrator sees of the mail. */
@InBrowser
@RunAsClient
class InboundE2E {

    private static final String DESK = "desk@loket.example";
    private static final Rows ROWS = Rows.ofHouse();

    @Test
    void somebody_writes_an_agent_answers_and_they_write_back() throws Exception {
        String address = "e" + System.nanoTime() + "@post.example";
        String subject = "Beamer " + System.nanoTime();
        deliver(address, subject, "", "De beamer in zaal 3 is stuk.");
        String number = numberOf(subject);

        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");
        assertThat(anna.text("De beamer in zaal 3 is stuk.")).isVisible();
        Desk desk = new Desk(anna);
        desk.claims(number);
        desk.answers("Wij kijken ernaar.", "answer");
        Mailbox.Mail answer = new Mailbox(address).awaitMail(number, "Wij kijken ernaar.");

        String reference = "In-Reply-To: " + answer.header("Message-ID") + "\r\n";
        deliver(address, "Re: " + subject, reference, "Hij doet het nog steeds niet.");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(number).equals("IN_PROGRESS"));
        anna.opens("/desk/" + number);

        assertThat(anna.text("Hij doet het nog steeds niet.")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void an_administrator_sees_mails_and_mailboxes(ColorScheme colours) throws Exception {
        String subject = "Spam " + System.nanoTime();
        String address = "s" + System.nanoTime() + "@post.example";
        deliver(address, subject, "X-Spam-Flag: YES\r\n", "Koop nu!");
        await().atMost(Duration.ofSeconds(30)).until(() -> "SPAM".equals(verdict(subject)));
        List<String> found = new ArrayList<>();

        Visitor ada = Visitor.with("en", 1280, colours);
        ada.signsInTo("/admin/inbound?show=spam", "ada");
        scan(ada, found);
        ada.page.getByText(subject).first().click();
        assertThat(ada.text("X-Spam-Flag: YES").first()).isVisible();
        assertThat(ada.page.locator("p.said")).hasText("Koop nu!");
        assertThat(ada.text("Eva <" + address + ">").first()).isVisible();
        assertThat(ada.page.locator("p.source")).hasCount(1);
        scan(ada, found);
        ada.link("admin:inbound.source.show").click();
        assertThat(ada.page.locator("p.source").last()).containsText("Koop nu!");
        Download saved =
                ada.page.waitForDownload(() -> ada.link("admin:inbound.source.save").click());
        assertThat(Files.readString(saved.path())).contains("X-Spam-Flag: YES", "Koop nu!");
        scan(ada, found);
        ada.presses("admin:inbound.insist");
        await().atMost(Duration.ofSeconds(30)).until(() -> "REQUEST".equals(verdict(subject)));

        scan(ada.opens("/admin/mailboxes"), found);
        ada.page.locator("button[name=try]").first().click();
        assertThat(ada.text(ada.says("admin:mailboxes.canOpen", DESK))).isVisible();
        scan(ada.opens("/admin/mailbox"), found);
        ada.page.locator("#address").fill(DESK);
        ada.presses("admin:mailbox.save");
        assertThat(ada.text(ada.says("errors:invalid.mailbox.address"))).isVisible();
        assertThat(ada.page.locator("#address")).hasValue(DESK);
        scan(ada, found);
        ada.page.locator("#address").fill("library." + System.nanoTime() + "@loket.example");
        ada.page.locator("#service").selectOption("library-question");
        ada.presses("admin:mailbox.save");
        assertThat(ada.text(ada.says("admin:notice.mailboxes.saved"))).isVisible();

        assertThat(found).isEmpty();
    }

    private static void scan(Visitor visitor, List<String> found) {
        new AxeBuilder(visitor.page)
                .analyze()
                .getViolations()
                .forEach(it -> found.add(visitor.page.url() + ": " + it.getId() + it.getNodes()));
    }

    private static void deliver(String from, String subject, String header, String text)
            throws Exception {
        String raw =
                "From: Eva <%s>\r\nTo: %s\r\nMessage-ID: <%d@post.example>\r\nSubject: %s\r\n%sContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
                        .formatted(from, DESK, System.nanoTime(), subject, header, text);
        GreenMailUser desk = House.mail().getUserManager().getUser(DESK);
        desk.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private static String numberOf(String subject) {
        String query = "select request_number from request where subject = ?";
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> ROWS.text(query, subject), it -> it != null);
    }

    private static String status(String number) {
        return ROWS.text("select status from request where request_number = ?", number);
    }

    private static String verdict(String subject) {
        return ROWS.text("select verdict from inbound where subject = ?", subject);
    }
}
