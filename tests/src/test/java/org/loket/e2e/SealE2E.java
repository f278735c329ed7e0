package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Mailbox;
import org.loket.it.SignedMail;

/** Whoever reads a signed mail is told what the signature is worth. */
@InBrowser
@RunAsClient
class SealE2E {

    private static final String DESK = "desk@loket.example";

    @Test
    void an_agent_sees_what_a_signature_is_worth() throws MessagingException {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + sent(), "anna");

        Locator message = anna.page.locator(".msg").first();
        String told = anna.says("desk:seal.UNTRUSTED", "Wilma Zegel");
        assertThat(message.locator(".pill")).hasText(told);
        assertThat(new AxeBuilder(anna.page).analyze().getViolations()).isEmpty();
    }

    /** The number of the request that became of a signed mail. */
    private static String sent() throws MessagingException {
        String raw =
                SignedMail.letter(
                        DESK, "<" + UUID.randomUUID() + "@post.example>", SignedMail.SAID);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.from", SignedMail.FROM);
        Session session = Session.getInstance(properties);
        MimeMessage message =
                new MimeMessage(
                        session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", House.mail().getSmtp().getPort(), null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(DESK)});
        }
        String subject = new Mailbox(SignedMail.FROM).awaitMail("Getekend").subject();
        Matcher number = Pattern.compile("\\d{4}-\\d{6}").matcher(subject);
        if (!number.find()) throw new IllegalStateException("no number in " + subject);
        return number.group();
    }
}
