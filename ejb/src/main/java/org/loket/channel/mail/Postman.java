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
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.loket.channel.Switchboard;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;

/** Carries mails out, each in a transaction that holds its row, for the route. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postman {

    private static final int BATCH = 200;

    /**
     * Longer than all that a mail server may make us wait: were the transaction over before, the
     * mail would be sent again although the server took it.
     */
    private static final int LONGEST_SECONDS = 15 * 60;

    @Resource UserTransaction transaction;
    @Inject Outbox outbox;
    @Inject Letters letters;
    @Inject ServerPause pause;
    @Inject Switchboard switchboard;
    @Inject Clock clock;
    @Inject Event<MailParked> parked;

    /**
     * What is to be carried out next: one mail only while it is not known whether the server is
     * back.
     */
    public List<Long> due() {
        if (!pause.over(clock.now())) return List.of();
        return outbox.due(pause.reason().isPresent() ? 1 : BATCH);
    }

    /**
     * Carries one mail out, unless somebody else is at it.
     *
     * @return whether something happened to it
     */
    public boolean deliver(long id) throws SystemException {
        if (!pause.over(clock.now())) return false;
        transaction.setTransactionTimeout(LONGEST_SECONDS);
        try {
            transaction.begin();
            boolean moved = outbox.take(id).map(this::attempt).orElse(false);
            transaction.commit();
            return moved;
        } catch (NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("mail " + id + " could not be marked", e);
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            transaction.setTransactionTimeout(0);
        }
    }

    private boolean attempt(OutgoingMail mail) {
        try {
            carry(mail);
        } catch (MessagingException e) {
            return setBack(mail, e);
        }
        mail.sent(clock.now());
        pause.end();
        return true;
    }

    private void carry(OutgoingMail mail) throws MessagingException {
        try {
            switchboard.through(SmtpRoute.ADDRESS, letters.of(mail));
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the route failed", e);
        }
    }

    private boolean setBack(OutgoingMail mail, MessagingException failure) {
        String reason = Setback.reason(failure);
        Setback setback = Setback.of(failure);
        if (setback == Setback.SERVER_AWAY) {
            pause.begin(clock.now(), reason);
            return false;
        }
        if (!Setback.brokenOff(failure)) pause.end();
        if (setback == Setback.FOR_GOOD) {
            mail.park(reason, clock.now());
        } else {
            mail.failed(reason, clock.now());
        }
        if (mail.status() == MailStatus.PARKED) {
            parked.fire(new MailParked(mail.request(), mail.kind(), mail.attempts()));
        }
        return true;
    }
}
