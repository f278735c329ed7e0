package org.loket.channel.mail;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.loket.channel.Switchboard;
import org.loket.channel.Switches;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InTransaction;

/** Carries mails out, each in a transaction that holds its row, for the route. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postman {

    /** Most mails of one round. */
    static final int BATCH = 200;

    /**
     * Longer than all that a mail server may make us wait: were the transaction over before, the
     * mail would be sent again although the server took it.
     */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Resource UserTransaction transaction;
    @Inject Outbox outbox;
    @Inject Letters letters;
    @Inject ServerPause pause;
    @Inject Switchboard switchboard;
    @Inject Switches switches;
    @Inject Clock clock;
    @Inject Event<MailParked> parked;

    /**
     * What is to be carried out next: one mail only while it is not known whether the server is
     * back.
     */
    public List<Long> due() {
        if (!pause.over(clock.now()) || !switches.on(OutboxChannel.ID)) return List.of();
        return outbox.due(pause.reason().isPresent() ? 1 : BATCH);
    }

    /**
     * Carries one mail out, unless somebody else is at it.
     *
     * @return whether something happened to it
     */
    public boolean deliver(long id) {
        if (!pause.over(clock.now())) return false;
        try {
            boolean sent = inTransaction(() -> send(id));
            if (sent) pause.end();
            return sent;
        } catch (MessagingException e) {
            return setBack(id, e);
        }
    }

    /** Marks it before it goes: if the database has something against it, nothing has left yet. */
    private boolean send(long id) throws MessagingException {
        Optional<OutgoingMail> mail = outbox.take(id);
        if (mail.isEmpty()) return false;
        MimeMessage letter = letters.of(mail.get());
        outbox.sent(mail.get());
        try {
            switchboard.through(SmtpRoute.ADDRESS, letter);
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the route failed", e);
        }
        return true;
    }

    private boolean setBack(long id, MessagingException failure) {
        Setback setback = Setback.of(failure);
        String reason = Setback.reason(failure);
        if (setback == Setback.SERVER_AWAY) {
            pause.begin(clock.now(), reason);
            return false;
        }
        if (!Setback.brokenOff(failure)) pause.end();
        return inTransaction(
                () -> {
                    Optional<OutgoingMail> mail = outbox.take(id);
                    mail.ifPresent(it -> setBack(it, setback, reason));
                    return mail.isPresent();
                });
    }

    private void setBack(OutgoingMail mail, Setback setback, String reason) {
        if (setback == Setback.FOR_GOOD) {
            mail.park(reason, clock.now());
        } else {
            mail.failed(reason, clock.now());
        }
        if (mail.status() == MailStatus.PARKED) {
            parked.fire(new MailParked(mail.request(), mail.kind(), mail.attempts()));
        }
    }

    private <E extends Exception> boolean inTransaction(InTransaction.Work<Boolean, E> work)
            throws E {
        return InTransaction.of(transaction, LONGEST, work);
    }
}
