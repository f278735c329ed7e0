package org.loket.it;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.loket.kernel.Settings;

/** Sends mails as people do, by SMTP, and looks into people's mailboxes. */
@ApplicationScoped
class Post {

    static final String DESK = "desk@loket.example";

    @Inject Settings settings;
    @Inject Tables tables;

    /** What became of a mail. */
    record Fate(long id, String verdict, String reason, String number) {}

    static String newId() {
        return "<" + UUID.randomUUID() + "@post.example>";
    }

    /**
     * @param header further lines, each with its end
     */
    static String letter(
            String from, String to, String id, String subject, String header, String text) {
        return "From: %s\r\nTo: %s\r\nMessage-ID: %s\r\nSubject: %s\r\nDate: Mon, 16 Nov 2026 10:12:00 +0100\r\n%sMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n%s\r\n"
                .formatted(from, to, id, subject, header, text);
    }

    /** Hands it to the mail server for one recipient. */
    void send(String from, String to, String raw) throws MessagingException {
        Session session = session();
        MimeMessage message =
                new MimeMessage(
                        session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        session.getProperties().setProperty("mail.smtp.from", from);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.mailHost(), settings.mailPort(), null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    /** Waits for the verdict on the mail with that identifier. */
    Fate fate(String id) {
        return await("verdict on " + id)
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Fate> find(String id) throws SQLException {
        String of = " from inbound where message_id = ? and status = 'JUDGED' order by id";
        Object row = tables.one("select id" + of, id);
        if (row == null) return Optional.empty();
        return Optional.of(
                new Fate(
                        ((Number) row).longValue(),
                        tables.text("select verdict" + of, id),
                        tables.text("select reason" + of, id),
                        tables.text("select request_number" + of, id)));
    }

    /** Waits for a mail in somebody's mailbox that has these words in subject or source. */
    Map<String, String> awaitMail(String address, String... words) {
        return await("mail for " + address + " with " + Arrays.toString(words))
                .atMost(Duration.ofSeconds(30))
                .until(() -> search(address, words), Optional::isPresent)
                .orElseThrow();
    }

    /** How many mails lie there that have these words. */
    private Optional<Map<String, String>> search(String address, String... words)
            throws MessagingException, IOException {
        Session session = session();
        try (Store store = session.getStore("imap")) {
            int imap = Integer.parseInt(settings.mailbox("port", ""));
            store.connect(settings.mailHost(), imap, address, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    ByteArrayOutputStream source = new ByteArrayOutputStream();
                    message.writeTo(source);
                    String all = message.getSubject() + source.toString(StandardCharsets.UTF_8);
                    if (!Arrays.stream(words).allMatch(all::contains)) continue;
                    String answers = ((InternetAddress) message.getReplyTo()[0]).getAddress();
                    return Optional.of(
                            Map.of(
                                    "id",
                                    message.getHeader("Message-ID")[0],
                                    "answers",
                                    answers,
                                    "subject",
                                    message.getSubject(),
                                    "source",
                                    all));
                }
            }
        }
        return Optional.empty();
    }

    private Session session() {
        return Session.getInstance(new Properties());
    }
}
