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
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.loket.channel.mail.ReplyAddress.Circle;
import org.loket.kernel.Settings;

/** Folds a row of the outbox into a message as it travels (RFC 5322, RFC 2045). */
@ApplicationScoped
class Letters {

    private static final String UTF_8 = "UTF-8";

    @Inject Settings settings;
    @Inject ReplyAddress replies;
    @Inject Mailboxes mailboxes;

    private final Session session = Session.getInstance(new Properties());

    /**
     * @throws jakarta.mail.internet.AddressException if the recipient's address is none
     */
    MimeMessage of(OutgoingMail mail) throws MessagingException {
        Letter letter = new Letter(session, mail.messageId());
        InternetAddress answers = address(answersTo(mail), settings.organisation());
        letter.setFrom(desk());
        letter.setReplyTo(new InternetAddress[] {answers});
        letter.setEnvelopeFrom(answers.getAddress());
        letter.setRecipient(
                Message.RecipientType.TO, address(mail.recipient(), mail.recipientName()));
        letter.setSubject(mail.subject(), UTF_8);
        letter.setSentDate(Date.from(mail.createdAt()));
        letter.setContentLanguage(new String[] {mail.language().code()});
        if (!mail.threadId().equals(mail.messageId())) {
            letter.setHeader("In-Reply-To", mail.threadId());
            letter.setHeader("References", mail.threadId());
        }
        letter.setHeader("X-Loket-Request", mail.request());
        letter.setHeader(Signs.OURS, Addresses.bare(settings.mailFrom()));
        if (mail.automatic()) {
            letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5
            letter.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        }
        letter.setContent(
                new MimeMultipart(
                        "alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        letter.saveChanges();
        return letter;
    }

    /** Where answers reach the request by themselves, if anybody reads them. */
    private String answersTo(OutgoingMail mail) {
        if (mailboxes.ofAnswers().isEmpty()) return Addresses.bare(settings.mailFrom());
        Circle circle = mail.kind().toRequester() ? Circle.REQUESTER : Circle.STAFF;
        return replies.of(mail.request(), circle);
    }

    private InternetAddress desk() throws MessagingException {
        return address(Addresses.bare(settings.mailFrom()), settings.organisation());
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
