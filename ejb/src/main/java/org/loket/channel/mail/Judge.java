package org.loket.channel.mail;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InTransaction;
import org.loket.kernel.LoketException;

/**
 * Judges mails for the route, each in the one transaction in which it is also filed. What the house
 * does not take is rejected with its reason; what fails otherwise is tried again.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class Judge {

    private static final Logger LOG = Logger.getLogger(Judge.class);

    private static final int BATCH = 200;

    @Resource UserTransaction transaction;
    @Inject Inbound inbound;
    @Inject OpenedMails opened;
    @Inject Verdicts verdicts;
    @Inject Clock clock;

    /** What is to be judged next. */
    public List<Long> due() {
        return inbound.due(BATCH);
    }

    /**
     * Judges one mail, unless somebody else is at it.
     *
     * @return whether something happened to it
     */
    public boolean judge(long id) {
        try {
            return inTransaction(id, this::judge);
        } catch (LoketException e) {
            return inTransaction(id, mail -> mail.judged(rejected(e), clock.now()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "mail %d cannot be filed now", id);
            return inTransaction(id, mail -> mail.failed(MailboxDoor.reason(e), clock.now()));
        }
    }

    private void judge(InboundMail mail) {
        try (OpenedMail open = opened.open(mail)) {
            mail.judged(verdicts.of(mail, open), clock.now());
        } catch (IOException e) {
            throw new UncheckedIOException("the source of a mail cannot be read", e);
        }
    }

    private static Judgement rejected(LoketException refusal) {
        String[] values =
                Arrays.stream(refusal.parameters()).map(String::valueOf).toArray(String[]::new);
        return Judgement.of(Verdict.REJECTED, refusal.messageKey(), values);
    }

    private boolean inTransaction(long id, Consumer<InboundMail> work) {
        return InTransaction.of(
                transaction,
                () -> {
                    Optional<InboundMail> mail = inbound.take(id);
                    mail.ifPresent(work);
                    return mail.isPresent();
                });
    }
}
