package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loket.channel.mail.MailboxForm.Afterwards;
import org.loket.channel.mail.ReplyAddress.Circle;
import org.loket.kernel.Language;
import org.loket.request.Participant;

class LettersTest {

    private static final Instant AT = Instant.parse("2026-11-16T09:12:00Z");
    private static final String ROOT = "<2026-000123@loket.example>";

    private final Letters letters = new Letters();
    private final TestMailboxes mailboxes = new TestMailboxes();

    @BeforeEach
    void furnish() {
        letters.settings = new TestSettings(25);
        letters.mailboxes = mailboxes;
        letters.replies = new ReplyAddress();
        letters.replies.settings = letters.settings;
        letters.keyring = new MailKeyring();
        letters.keyring.settings = letters.settings;
    }

    @Test
    void a_letter_names_sender_recipient_and_thread() throws Exception {
        MimeMessage mail = travelled(mail("Eva Dvořáková", "<a@loket.example>", null));
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("desk@loket.example");
        assertThat(from.getPersonal()).isEqualTo("Gemeente Wáterland");
        assertThat(mail.getReplyTo()).containsExactly(from);
        InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("eva@loket.example");
        assertThat(to.getPersonal()).isEqualTo("Eva Dvořáková");
        assertThat(mail.getSubject()).isEqualTo("Žluťoučký kůň [2026-000123]");
        assertThat(mail.getMessageID()).isEqualTo("<a@loket.example>");
        assertThat(mail.getHeader("References")).containsExactly(ROOT);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(ROOT);
        assertThat(mail.getHeader("X-Loket-Request")).containsExactly("2026-000123");
        assertThat(mail.getHeader("Content-Language")).containsExactly("cs");
        assertThat(mail.getSentDate()).isEqualTo(AT);
    }

    @Test
    void an_answer_goes_where_its_request_is_known_by() throws Exception {
        mailboxes.read();
        MimeMessage mail = travelled(mail("Eva", "<a@loket.example>", null));
        String answers = ((InternetAddress) mail.getReplyTo()[0]).getAddress();
        assertThat(answers).startsWith("desk+2026-000123.").endsWith("@loket.example");
        assertThat(letters.replies.read(answers))
                .contains(new ReplyAddress.Answered("2026-000123", Circle.REQUESTER));
        assertThat(mail.getHeader(Signs.OURS)).containsExactly("desk@loket.example");
    }

    @Test
    void the_root_of_a_thread_refers_to_nothing() throws Exception {
        MimeMessage mail = travelled(mail("Eva", ROOT, null));
        assertThat(mail.getMessageID()).isEqualTo(ROOT);
        assertThat(mail.getHeader("References")).isNull();
        assertThat(mail.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void only_what_nobody_wrote_says_that_it_is_automatic() throws Exception {
        assertThat(travelled(mail("Eva", ROOT, null)).getHeader("Auto-Submitted"))
                .containsExactly("auto-generated");
        assertThat(travelled(mail("Eva", ROOT, 17L)).getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void both_parts_arrive_as_they_were_written() throws Exception {
        MimeMultipart parts = (MimeMultipart) travelled(mail("Eva", ROOT, null)).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent())
                .isEqualToNormalizingNewlines("Příliš\n.\n" + "x".repeat(2_000) + "\n");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent()).isEqualTo("<p>Příliš</p>");
    }

    @Test
    void no_line_is_longer_than_mail_servers_bear() throws Exception {
        assertThat(new String(bytes(mail("Eva", ROOT, null)), StandardCharsets.US_ASCII).lines())
                .allMatch(line -> line.length() <= 998);
    }

    @Test
    void a_name_cannot_bring_headers() throws Exception {
        OutgoingMail mail = mail("Eva\r\nBcc: all@evil.example\r\n\r\nHello", ROOT, null);
        MimeMessage letter = travelled(mail);
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(Collections.list(letter.getAllHeaders()))
                .noneMatch(header -> header.getName().equalsIgnoreCase("Bcc"));
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (String address :
                new String[] {"eva@x.example\r\nBcc: a@b.example", "eva", "a@b, c@d"}) {
            OutgoingMail mail =
                    new OutgoingMail(
                            "1", new Recipient("Eva", address, Language.CS), ROOT, ROOT, AT);
            mail.say(MailKind.ANSWER, null, new Written("s", "t", "h"));
            assertThatThrownBy(() -> letters.of(mail)).isInstanceOf(AddressException.class);
        }
    }

    @Test
    void a_letter_leaves_as_its_team_and_is_answered_in_the_teams_mailbox() throws Exception {
        mailboxes.read();
        mailboxes.all.add(
                Mailbox.of(
                        TestMailboxes.form("library@city.example", 143, Afterwards.SEEN),
                        mailboxes.keys));
        OutgoingMail mail = mail("Eva", "<a@loket.example>", 17L);
        mail.in(
                Envelope.of(
                        new Letterhead(
                                "library@city.example", "Knihovna", "", AuthorName.FULL, false),
                        new MailThread(
                                Optional.of("<q@x.example>"), List.of(ROOT, "<q@x.example>"))));
        MimeMessage letter = travelled(mail);
        InternetAddress from = (InternetAddress) letter.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("library@city.example");
        assertThat(from.getPersonal()).isEqualTo("Knihovna");
        assertThat(((InternetAddress) letter.getReplyTo()[0]).getAddress())
                .startsWith("library+2026-000123.")
                .endsWith("@city.example");
        assertThat(letter.getHeader("In-Reply-To")).containsExactly("<q@x.example>");
        assertThat(letter.getHeader("References", null).split("\\s+"))
                .containsExactly(ROOT, "<q@x.example>");
        assertThat(
                        MimeUtility.decodeText(
                                MimeUtility.unfold(letter.getHeader("Thread-Topic", null))))
                .isEqualTo("Žluťoučký kůň [2026-000123]");
        assertThat(letter.getHeader("Thread-Index")).hasSize(1);
    }

    @Test
    void copies_are_seen_by_all_and_blind_copies_by_nobody() throws Exception {
        OutgoingMail mail = mail("Eva", "<a@loket.example>", 17L);
        Envelope envelope =
                Envelope.of(
                        new Letterhead("desk@loket.example", "Desk", "", AuthorName.FULL, false),
                        MailThread.NEW);
        envelope.copyTo(
                List.of(new Participant("Zoë, B.", "zoe@x.example")), List.of("b@x.example"));
        mail.in(envelope);
        MimeMessage letter = letters.of(mail);
        assertThat(letter.getRecipients(RecipientType.CC))
                .containsExactly(new InternetAddress("zoe@x.example", "Zoë, B."));
        assertThat(envelope.copyAmong(List.of("eva@loket.example", "ZOE@x.example")))
                .contains("ZOE@x.example");
        assertThat(envelope.copyAmong(List.of("eva@loket.example"))).isEmpty();
        assertThat(letter.getRecipients(RecipientType.BCC))
                .containsExactly(new InternetAddress("b@x.example"));
    }

    private MimeMessage travelled(OutgoingMail mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(mail)));
    }

    private byte[] bytes(OutgoingMail mail) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letters.of(mail).writeTo(out);
        return out.toByteArray();
    }

    private static OutgoingMail mail(String name, String id, Long carried) {
        Recipient to = new Recipient(name, "eva@loket.example", Language.CS);
        OutgoingMail mail = new OutgoingMail("2026-000123", to, id, ROOT, AT);
        mail.say(
                MailKind.ANSWER,
                carried,
                new Written(
                        "Žluťoučký kůň [2026-000123]",
                        "Příliš\n.\n" + "x".repeat(2_000) + "\n",
                        "<p>Příliš</p>"));
        return mail;
    }
}
