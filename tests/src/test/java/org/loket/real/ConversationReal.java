package org.loket.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.loket.house.Corpus;
import org.loket.house.Fates;
import org.loket.house.House;
import org.loket.house.RawSmtp;
import org.loket.house.Rows;
import org.loket.stack.Stack;

/**
 * A conversation between Debian's swaks and Loket by way of Debian's Dovecot, under TLS of an
 * authority of our own, with a password and with tokens of Keycloak: {@code mvn -Preal verify}.
 */
class ConversationReal {

    private static final String DESK = "desk@loket.example";
    private static final String EVA = "eva.real@post.example";
    private static final String SISTER = "sister.real@post.example";
    private static final String CLIENT = "real-mailbox";
    private static final Duration LONG = Duration.ofSeconds(60);

    private static Dovecot dovecot;
    private static Swaks swaks;
    private static Stack stack;
    private static Rows rows;

    /** What became of a mail. */
    private record Fate(String verdict, String reason, String number) {}

    @BeforeAll
    static void start() throws Exception {
        Debian.needs(Dovecot.PROGRAM, "dovecot-imapd", "dovecot-lmtpd", "openssl");
        Debian.needs(Swaks.PROGRAM, "swaks");
        Path folder = Files.createTempDirectory("loket-real");
        Authority authority = Authority.in(folder);
        stack = House.stack("real");
        dovecot = new Dovecot(folder, authority);
        String realm = stack.settings().get("LOKET_OIDC_URL");
        dovecot.tokensFrom(
                realm.replace("://", "://" + CLIENT + ":secret@")
                        + "/protocol/openid-connect/token/introspect",
                "username");
        dovecot.start();
        swaks = new Swaks(folder, dovecot.lmtp);
        stack.with("LOKET_MAILBOX_HOST", "localhost")
                .with("LOKET_MAILBOX_PORT", Integer.toString(dovecot.imaps))
                .with("LOKET_MAILBOX_TLS", "implicit")
                .with("LOKET_MAILBOX_PASSWORD", Dovecot.PASSWORD)
                .with("LOKET_MAILBOX_CLIENT_SECRET", "secret")
                .with(
                        "LOKET_JAVA_OPTS",
                        "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                                .formatted(authority.trust(), Authority.PASSWORD))
                .start();
        rows = new Rows(stack);
    }

    @AfterAll
    static void stop() throws Exception {
        if (stack != null) stack.close();
        if (dovecot != null) dovecot.close();
    }

    @Test
    void a_conversation_stays_one_request_from_the_question_to_the_bounce() throws Exception {
        String question = id();
        swaks.send(
                EVA,
                DESK,
                List.of(
                        "From: Eva <" + EVA + ">",
                        "To: " + DESK,
                        "Cc: Sister <" + SISTER + ">",
                        "Message-Id: " + question,
                        "Subject: Beamer"),
                "The projector is broken.");
        String number = fate(question).number();
        MimeMessage confirmation = mail(EVA, number);

        String answer = id();
        write("anna@loket.example", DESK, answer, "Re: Beamer [" + number + "]", "We look at it.");
        assertThat(fate(answer)).isEqualTo(new Fate("REPLY", "colleague", number));
        MimeMessage ours = mail(EVA, "We look at it.");

        String reply = id();
        String replyTo = ((InternetAddress) ours.getReplyTo()[0]).getAddress();
        assertThat(replyTo).startsWith("desk+" + number + ".");
        write(EVA, replyTo, reply, "Re: " + ours.getSubject(), "Thank you.", ours.getMessageID());
        assertThat(fate(reply)).isEqualTo(new Fate("REPLY", "answer", number));

        String toAll = id();
        write(SISTER, DESK, toAll, "Re: Beamer", "In room 3, that is.", question);
        assertThat(fate(toAll)).isEqualTo(new Fate("REPLY", "participant", number));

        String away = id();
        swaks.send(
                "",
                replyTo,
                List.of(
                        "From: Eva <" + EVA + ">",
                        "To: " + replyTo,
                        "Message-Id: " + away,
                        "In-Reply-To: " + ours.getMessageID(),
                        "Auto-Submitted: auto-replied",
                        "Subject: Out of office"),
                "I am back on Monday.");
        assertThat(fate(away)).isEqualTo(new Fate("AUTOMATIC", "autoReply", number));

        String bounce = id();
        swaks.send("", replyTo, report(bounce, replyTo, ours.getMessageID()));
        assertThat(fate(bounce)).isEqualTo(new Fate("BOUNCE", "ofOurs", number));
        assertThat(
                        rows.text(
                                "select bounce_reason from outbox where message_id = ?",
                                ours.getMessageID()))
                .contains("User unknown");
        assertThat(confirmation.getHeader("Auto-Submitted")).isNotNull();
        assertThat(
                        rows.count(
                                "select count(*) from request where requester_email in (?, ?)",
                                EVA,
                                SISTER))
                .isOne();
    }

    @Test
    void the_mailbox_is_read_by_starttls_as_well() throws Exception {
        change("encryption = 'STARTTLS', port = " + dovecot.imap);
        arrives("by STARTTLS");
        assertThat(dovecot.log()).contains("TLS");

        change("encryption = 'IMPLICIT', port = " + dovecot.imaps);
        arrives("by TLS from the start");
    }

    @Test
    void the_mailbox_is_opened_by_a_token_of_keycloak() throws Exception {
        new KeycloakAdmin(stack).addClient(CLIENT, "secret");
        change(
                "sign_in = 'CLIENT', client = '%1$s', account = 'service-account-%1$s', secret = '${LOKET_MAILBOX_CLIENT_SECRET}', token_url = '%2$s/protocol/openid-connect/token'"
                        .formatted(CLIENT, stack.settings().get("LOKET_OIDC_URL")));
        arrives("by token");
        assertThat(dovecot.log()).containsPattern("(?i)method=XOAUTH2");

        change("sign_in = 'PASSWORD', account = null, secret = '${LOKET_MAILBOX_PASSWORD}'");
        arrives("by password again");
    }

    @Test
    void a_mail_server_that_is_started_anew_in_the_middle_costs_no_mail() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = id();
            write("w" + i + "@post.example", DESK, id, "Many", "Mail " + i);
            ids.add(id);
            if (i == 20) {
                dovecot.close();
                dovecot.start();
            }
        }

        for (String id : ids) assertThat(fate(id).verdict()).isEqualTo("REQUEST");
        assertThat(rows.count("select count(*) from request where subject = 'Many'")).isEqualTo(40);
    }

    @Test
    void mails_of_other_desks_come_through_with_the_bytes_of_their_headers() throws Exception {
        Map<String, byte[]> mails = Corpus.mails();

        Map<String, Fates.Fate> found =
                Corpus.send(mails, new Fates(rows, RawSmtp.lmtp(dovecot.lmtp)));

        Corpus.check(mails, found, any -> true);
    }

    private static void arrives(String subject) throws Exception {
        String id = id();
        write(EVA, DESK, id, subject, "Hello.");
        assertThat(fate(id).verdict()).isEqualTo("REQUEST");
        assertThat(rows.text("select last_error from mailbox_state")).isNull();
    }

    /** As an administrator would; the reader begins anew. */
    private static void change(String set) {
        rows.change("update mailbox set " + set + ", version = version + 1");
        long version = rows.count("select version from mailbox");
        assertThat(version).isPositive();
    }

    private static void write(
            String from, String to, String id, String subject, String text, String... answers)
            throws Exception {
        List<String> headers =
                new ArrayList<>(
                        List.of(
                                "From: " + from,
                                "To: " + to,
                                "Message-Id: " + id,
                                "Subject: " + subject));
        for (String it : answers) headers.add("In-Reply-To: " + it);
        swaks.send(from, to, headers, text);
    }

    private static Fate fate(String id) {
        String of = " from inbound where message_id = ? and status = 'JUDGED'";
        await("verdict on " + id)
                .atMost(LONG)
                .until(() -> rows.count("select count(*)" + of, id) == 1);
        return new Fate(
                rows.text("select verdict" + of, id),
                rows.text("select reason" + of, id),
                rows.text("select request_number" + of, id));
    }

    /** The first mail of ours to somebody with these words in it. */
    private static MimeMessage mail(String to, String words) {
        return await("mail to " + to + " with " + words)
                .atMost(LONG)
                .until(() -> find(to, words), it -> it != null);
    }

    private static MimeMessage find(String to, String words) throws Exception {
        for (MimeMessage mail : stack.mail().getReceivedMessages()) {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            mail.writeTo(source);
            String all = source.toString(StandardCharsets.UTF_8);
            if (mail.getHeader("To", ",").contains(to) && all.contains(words)) return mail;
        }
        return null;
    }

    private static String report(String id, String to, String about) {
        return """
        From: Mail Delivery System <MAILER-DAEMON@mx.example>
        To: %s
        Message-ID: %s
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        Your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; %s
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 User unknown

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s

        --b--
        """
                .formatted(to, id, EVA, about);
    }

    private static String id() {
        return "<" + UUID.randomUUID() + "@post.example>";
    }
}
