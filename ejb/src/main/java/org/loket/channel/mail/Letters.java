package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.loket.channel.mail.ReplyAddress.Circle;
import org.loket.kernel.Settings;
import org.loket.mime.MailSigner;
import org.loket.mime.OwnKey;
import org.loket.request.Participant;

/** Folds a row of the outbox into a message as it travels (RFC 5322, RFC 2045). */
@ApplicationScoped
class Letters {

    private static final String UTF_8 = "UTF-8";

    @Inject Settings settings;
    @Inject ReplyAddress replies;
    @Inject Mailboxes mailboxes;
    @Inject MailKeyring keyring;

    private final Session session = Session.getInstance(new Properties());

    /**
     * @throws jakarta.mail.internet.AddressException if the recipient's address is none
     */
    MimeMessage of(OutgoingMail mail) throws MessagingException {
        Letter letter = new Letter(session, mail.messageId());
        InternetAddress answers = address(answersTo(mail), sender(mail).getPersonal());
        letter.setFrom(sender(mail));
        letter.setReplyTo(new InternetAddress[] {answers});
        letter.setEnvelopeFrom(answers.getAddress());
        letter.setRecipient(
                Message.RecipientType.TO, address(mail.recipient(), mail.recipientName()));
        letter.addRecipients(Message.RecipientType.CC, addresses(mail.envelope().copies()));
        letter.addRecipients(Message.RecipientType.BCC, addresses(mail.envelope().blindCopies()));
        letter.setSubject(mail.subject(), UTF_8);
        letter.setSentDate(Date.from(mail.createdAt()));
        letter.setContentLanguage(new String[] {mail.language().code()});
        hang(letter, mail);
        letter.setHeader("X-Loket-Request", mail.request());
        letter.setHeader(Signs.OURS, Addresses.bare(settings.mailFrom()));
        if (mail.automatic()) {
            letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5
            letter.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        }
        MimeMultipart said =
                new MimeMultipart(
                        "alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        letter.setContent(signed(said, from(mail)));
        letter.saveChanges();
        return letter;
    }

    /** With our signature, if there is a key for the address that it is sent from. */
    private MimeMultipart signed(MimeMultipart said, String from) throws MessagingException {
        Optional<OwnKey> key = keyring.keys().signing(from);
        return key.isPresent() ? MailSigner.signed(said, key.get()) : said;
    }

    /** Where answers reach the request by themselves, if anybody reads them. */
    private String answersTo(OutgoingMail mail) {
        Optional<Mailbox> mailbox = mailboxes.ofAnswers(from(mail));
        if (mailbox.isEmpty()) return from(mail);
        Circle circle = mail.kind().toRequester() ? Circle.REQUESTER : Circle.STAFF;
        return replies.of(mail.request(), circle, mailbox.get().address());
    }

    /** Puts it in its place in the conversation, for all programs that people read mail with. */
    private static void hang(MimeMessage letter, OutgoingMail mail) throws MessagingException {
        boolean first = mail.threadId().equals(mail.messageId());
        List<String> before = mail.envelope().references();
        if (before.isEmpty() && !first) before = List.of(mail.threadId());
        if (!before.isEmpty()) {
            String answers = mail.envelope().inReplyTo().orElse(mail.threadId());
            letter.setHeader("In-Reply-To", answers);
            letter.setHeader(
                    "References",
                    MimeUtility.fold("References: ".length(), String.join(" ", before)));
        }
        if (mail.kind().toRequester()) {
            letter.setHeader("Thread-Topic", topic(mail.subject()));
            letter.setHeader(
                    "Thread-Index",
                    ThreadIndex.of(mail.threadId(), mail.request(), first, mail.createdAt()));
        }
    }

    private static String topic(String subject) {
        try {
            return MimeUtility.fold(
                    "Thread-Topic: ".length(), MimeUtility.encodeText(subject, UTF_8, null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private String from(OutgoingMail mail) {
        return mail.envelope().sender().orElseGet(() -> Addresses.bare(settings.mailFrom()));
    }

    private InternetAddress sender(OutgoingMail mail) throws MessagingException {
        return address(from(mail), mail.envelope().senderName().orElseGet(settings::organisation));
    }

    private static InternetAddress[] addresses(List<Participant> people) throws MessagingException {
        InternetAddress[] addresses = new InternetAddress[people.size()];
        for (int i = 0; i < addresses.length; i++) {
            Participant one = people.get(i);
            addresses[i] = address(one.email(), one.name().isEmpty() ? null : one.name());
        }
        return addresses;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        InternetAddress checked = new InternetAddress(address, true);
        try {
            checked.setPersonal(name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return checked;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Keeps the identifier that the row has, however often it is sent. */
    private static final class Letter extends SMTPMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
