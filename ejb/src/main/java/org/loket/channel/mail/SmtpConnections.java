package org.loket.channel.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.loket.kernel.Encryption;
import org.loket.kernel.Settings;

/**
 * Sends over connections that stay open from one mail to the next, until {@link #closeUnused}:
 * saying hello costs more than a mail.
 */
@ApplicationScoped
class SmtpConnections extends DefaultJavaMailSender {

    private static final String TO_CONNECT = "10000";

    /** Milliseconds for each answer; a server that checks a mail takes its time. */
    private static final String TO_ANSWER = "60000";

    private final Deque<Transport> idle = new ConcurrentLinkedDeque<>();

    private final AtomicBoolean needed = new AtomicBoolean();

    @Inject Settings settings;

    @PostConstruct
    void prepare() {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.connectiontimeout", TO_CONNECT);
        smtp.setProperty("mail.smtp.timeout", TO_ANSWER);
        smtp.setProperty("mail.smtp.writetimeout", TO_ANSWER);
        smtp.setProperty("mail.smtp.auth", Boolean.toString(settings.mailUser().isPresent()));
        boolean starts = settings.mailTls() == Encryption.STARTTLS;
        boolean implicit = settings.mailTls() == Encryption.IMPLICIT;
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(starts));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(starts));
        smtp.setProperty("mail.smtp.ssl.enable", Boolean.toString(implicit));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        setSession(Session.getInstance(smtp));
    }

    @Override
    public void send(MimeMessage mail) throws MessagingException {
        needed.set(true);
        mail.saveChanges();
        Transport open = idle.poll();
        if (open != null) {
            try {
                send(mail, open);
                return;
            } catch (MessagingException e) {
                if (!Setback.brokenOff(e)) throw e;
                // servers end a conversation after a while or a number of mails: begin another
            }
        }
        send(mail, connect());
    }

    /** Ends the conversations if none has been needed since this was asked before. */
    void closeUnused() throws MessagingException {
        if (needed.getAndSet(false)) return;
        for (Transport open = idle.poll(); open != null; open = idle.poll()) open.close();
    }

    private void send(MimeMessage mail, Transport open) throws MessagingException {
        try {
            open.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            try (open) {
                throw e;
            }
        }
        idle.push(open);
    }

    private Transport connect() throws MessagingException {
        Transport transport = getSession().getTransport("smtp");
        try {
            transport.connect(
                    settings.mailHost(),
                    settings.mailPort(),
                    settings.mailUser().orElse(null),
                    settings.mailPassword().orElse(null));
        } catch (MessagingException e) {
            throw new ServerAway(e);
        }
        return transport;
    }
}
