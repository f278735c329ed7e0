package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.loket.channel.Switchboard;
import org.loket.kernel.Clock;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Settings;

/**
 * Sends mails that are about nothing, at once, so that whoever tries one is told what became of it.
 */
@ApplicationScoped
class TestMails {

    @Inject Letters letters;
    @Inject TeamSenders senders;
    @Inject Switchboard switchboard;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * @throws InvalidInput if the mail server does not take it
     */
    void send(MailKind kind, Recipient to, Written written) {
        String id = MessageIds.next(Examples.NUMBER, settings.mailFrom());
        OutgoingMail mail = new OutgoingMail(Examples.NUMBER, to, id, id, clock.now());
        mail.in(Envelope.of(senders.of(TeamSenders.ORGANISATION, to.language()), MailThread.NEW));
        mail.say(kind, null, written);
        try {
            MimeMessage letter = letters.of(mail);
            switchboard.through(SmtpRoute.ADDRESS, letter);
        } catch (MessagingException e) {
            throw new InvalidInput("notSent", Setback.reason(e));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the route failed", e);
        }
    }
}
