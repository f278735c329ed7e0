package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.loket.kernel.Encryption;

/** The outbox against mail servers that want encryption and a login. */
@Isolated
@Timeout(120)
class EncryptedMailTest {

    private static final String USER = "loket";
    private static final String PASSWORD = "s3cret ünd lang";

    @TempDir static Path folder;

    private static SSLContext usual;
    private static SSLContext ours;
    private static SSLContext another;

    /** The certificate is trusted by all that this Java machine does, as a trust store says. */
    @BeforeAll
    static void trust() throws Exception {
        usual = SSLContext.getDefault();
        Path store = Certificates.made(folder, "127.0.0.1");
        ours = Certificates.context(store);
        another = Certificates.context(Certificates.made(folder, "mail.example"));
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", Certificates.PASSWORD);
        SSLContext.setDefault(ours);
    }

    @AfterAll
    static void forget() {
        SSLContext.setDefault(usual);
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @Test
    void with_starttls_nothing_but_the_greeting_is_said_in_the_clear() throws Exception {
        try (StrictServer server = new StrictServer(ours, USER, PASSWORD);
                PostOffice office = office(server.port(), Encryption.STARTTLS, PASSWORD)) {
            office.write("eva@x.example", "jonas@x.example");
            await().until(() -> office.mails().allMatch(MailState::sent));

            assertThat(server.taken())
                    .containsExactlyInAnyOrder("eva@x.example", "jonas@x.example");
            assertThat(server.heardInTheClear())
                    .allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_stops_the_route_and_costs_no_mail_a_try()
            throws Exception {
        try (StrictServer server = new StrictServer(another, USER, PASSWORD);
                PostOffice office = office(server.port(), Encryption.STARTTLS, PASSWORD)) {
            office.write("eva@x.example");
            await().until(() -> office.pause.reason().isPresent());

            assertThat(office.mails()).allMatch(it -> it.waiting() && it.attempts() == 0);
            assertThat(server.taken()).isEmpty();
            assertThat(server.heardInTheClear()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void a_server_without_starttls_is_told_nothing() throws Exception {
        try (ScriptedServer server = new ScriptedServer(to -> "250 fine");
                PostOffice office = office(server.port(), Encryption.STARTTLS, PASSWORD)) {
            office.write("eva@x.example");
            await().until(() -> office.pause.reason().isPresent());

            assertThat(office.pause.reason().get()).contains("STARTTLS");
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void a_wrong_password_stops_the_route_and_costs_no_mail_a_try() throws Exception {
        try (StrictServer server = new StrictServer(ours, USER, PASSWORD);
                PostOffice office = office(server.port(), Encryption.STARTTLS, "wrong")) {
            office.write("eva@x.example");
            await().until(() -> office.pause.reason().isPresent());

            assertThat(office.pause.reason().get()).contains("535 5.7.8 wrong password");
            assertThat(office.mails()).allMatch(it -> it.waiting() && it.attempts() == 0);
        }
    }

    @Test
    void a_server_that_is_encrypted_from_the_first_byte_gets_its_mail_too() throws Exception {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.setUser(USER, PASSWORD);
        server.start();
        try (PostOffice office =
                office(server.getSmtps().getPort(), Encryption.IMPLICIT, PASSWORD)) {
            office.write("eva@x.example");
            await().until(() -> office.mails().allMatch(MailState::sent));

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    private static PostOffice office(int port, Encryption encryption, String password)
            throws Exception {
        return new PostOffice(
                new TestSettings(port) {
                    @Override
                    public Encryption mailTls() {
                        return encryption;
                    }

                    @Override
                    public Optional<String> mailUser() {
                        return Optional.of(USER);
                    }

                    @Override
                    public Optional<String> mailPassword() {
                        return Optional.of(password);
                    }
                });
    }
}
