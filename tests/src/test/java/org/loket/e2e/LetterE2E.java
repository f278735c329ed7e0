package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Mailbox;

/** What a mail with pictures and history looks like to those who read it. */
@InBrowser
@RunAsClient
class LetterE2E {

    private static final String PETRA = "petra@loket.example";
    private static final String DESK = "desk@loket.example";

    private static final String LETTER =
            """
            From: Petra Mulder <petra@loket.example>
            To: desk@loket.example
            Message-ID: <%s@post.example>
            Subject: Lamp %s
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=utf-8

            De lamp is nog kapot.

            On 2 Mar 2026 10:15, Somebody wrote:
            > Is de lamp kapot?

            --
            Petra
            --c
            Content-Type: text/html; charset=utf-8

            <p>De lamp is <b>nog kapot</b>.</p><p><img src="cid:lamp@post.example" alt="de lamp">
            <img src="https://pictures.example/spy.png" alt="spy"><script>alert(1)</script></p>
            --c--
            --b
            Content-Type: image/png; name=lamp.png
            Content-ID: <lamp@post.example>
            Content-Transfer-Encoding: base64

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==
            --b--
            """;

    @Test
    void an_agent_sees_what_was_written_and_unfolds_the_rest() throws MessagingException {
        String number = sent();
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");

        Locator message = anna.page.locator(".msg").first();
        assertThat(message.locator(".body > .said")).hasText("De lamp is nog kapot.");
        assertThat(message.getByText("Is de lamp kapot?")).isHidden();
        message.getByText(anna.says("common:letter.earlier")).click();
        assertThat(message.getByText("Is de lamp kapot?")).isVisible();
        assertThat(message.locator(".files")).hasCount(0);

        message.getByText(anna.says("common:letter.layout")).click();
        FrameLocator sheet = message.frameLocator("iframe");
        assertThat(sheet.locator("b")).hasText("nog kapot");
        assertThat(sheet.getByAltText("de lamp")).hasJSProperty("naturalWidth", 1.0);
        assertThat(sheet.getByAltText("spy")).not().hasAttribute("src", Pattern.compile(".*"));
        assertThat(violations(anna)).isEmpty();

        sheet.getByText(anna.says("common:letter.show")).click();
        assertThat(sheet.getByAltText("spy"))
                .hasAttribute("src", "https://pictures.example/spy.png");

        Response source = anna.page.navigate(House.url("/desk/" + number + original(message)));
        assertThat(source.text()).contains("Message-ID:", "<script>alert(1)</script>");
        assertThat(source.headerValue("content-type")).startsWith("text/plain");
    }

    @Test
    void the_sender_sees_it_and_nobody_else_does() throws MessagingException {
        String number = sent();
        Visitor petra = Visitor.speaking("nl").signsInTo("/my/" + number, "petra");

        petra.page.getByText(petra.says("common:letter.layout")).click();
        FrameLocator sheet = petra.page.frameLocator("iframe");
        assertThat(sheet.getByAltText("de lamp")).hasJSProperty("naturalWidth", 1.0);
        assertThat(violations(petra)).isEmpty();

        String address = petra.page.locator("iframe").getAttribute("src");
        Visitor john = Visitor.speaking("en").signsInTo("/my", "john");
        assertThat(john.page.navigate(House.url(address)).status()).isEqualTo(404);
    }

    /** Without the frame: it runs nothing, not even what would look for barriers in it. */
    private static List<Rule> violations(Visitor visitor) {
        return new AxeBuilder(visitor.page).exclude("iframe.sheet").analyze().getViolations();
    }

    private static String original(Locator message) {
        String address = message.locator("a[href*='/original/']").getAttribute("href");
        return address.substring(address.indexOf("/original/"));
    }

    /** The number of the request that became of it. */
    private static String sent() throws MessagingException {
        String id = UUID.randomUUID().toString();
        String raw = LETTER.formatted(id, id).replace("\n", "\r\n");
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.from", PETRA);
        Session session = Session.getInstance(properties);
        MimeMessage message =
                new MimeMessage(
                        session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", House.mail().getSmtp().getPort(), null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(DESK)});
        }
        String subject = new Mailbox(PETRA).awaitMail("Lamp " + id).subject();
        Matcher number = Pattern.compile("\\d{4}-\\d{6}").matcher(subject);
        if (!number.find()) throw new IllegalStateException("no number in " + subject);
        return number.group();
    }
}
