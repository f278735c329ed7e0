package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails as they lie in the mailbox. */
@Timeout(120)
class ArrivalTest {

    private final GreenMail mailboxes = new Prompt(new ServerSetup(0, "127.0.0.1", "smtp"));
    private PostOffice office;

    @BeforeEach
    void open() throws Exception {
        mailboxes.start();
        office = new PostOffice(mailboxes.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        office.close();
        mailboxes.stop();
    }

    @Test
    void a_mail_arrives_as_the_row_says_with_both_parts() throws Exception {
        office.write("eva@x.example");
        await().until(() -> mailboxes.getReceivedMessages().length == 1);
        MimeMessage mail = mailboxes.getReceivedMessages()[0];
        OutgoingMail row =
                office.store.in(
                        () -> office.outbox.lock(office.to("eva@x.example").id()).orElseThrow());
        assertThat(mail.getMessageID()).isEqualTo(row.messageId());
        assertThat(mail.getSubject()).isEqualTo("Lamp [2026-000123]");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("It works.");
        assertThat((String) parts.getBodyPart(1).getContent()).isEqualTo("<p>It works.</p>");
    }

    @Test
    void hundreds_of_mails_arrive_once_each() throws Exception {
        String[] many =
                IntStream.range(0, 500)
                        .mapToObj("to%d@x.example"::formatted)
                        .toArray(String[]::new);
        office.write(many);
        await().atMost(Duration.ofSeconds(50))
                .until(() -> mailboxes.getReceivedMessages().length >= many.length);
        Set<String> recipients =
                Arrays.stream(mailboxes.getReceivedMessages())
                        .map(ArrivalTest::recipient)
                        .collect(Collectors.toSet());
        assertThat(recipients).hasSize(many.length);
        await().until(() -> office.mails().allMatch(MailState::sent));
        assertThat(mailboxes.getReceivedMessages()).hasSize(many.length);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers without Nagle's delay, which costs 45 ms a command. */
    private static final class Prompt extends GreenMail {

        Prompt(ServerSetup setup) {
            super(setup);
        }

        @Override
        protected Map<String, AbstractServer> createServices(
                ServerSetup[] setups, Managers managers) {
            return Map.of(
                    "smtp",
                    new SmtpServer(setups[0], managers) {
                        @Override
                        protected ProtocolHandler createProtocolHandler(Socket socket) {
                            try {
                                socket.setTcpNoDelay(true);
                            } catch (SocketException e) {
                                throw new UncheckedIOException(e);
                            }
                            return super.createProtocolHandler(socket);
                        }
                    });
        }
    }
}
