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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InTransaction;
import org.loket.kernel.LoketException;
import org.loket.request.FiledMeanwhile;

/**
 * Judges mails for the route, each in the one transaction in which it is also filed; those that
 * begin something new many in one. What the house does not take is rejected with its reason; what
 * fails otherwise is tried again.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class Judge {

    private static final Logger LOG = Logger.getLogger(Judge.class);

    private static final int BATCH = 400;

    /** Mails that are filed in one transaction. */
    private static final int LOT = 50;

    @Resource UserTransaction transaction;
    @Inject Inbound inbound;
    @Inject Lot lot;
    @Inject OpenedMails opened;
    @Inject Conversations conversations;
    @Inject Verdicts verdicts;
    @Inject Clock clock;

    /** What is to be judged next, in lots. */
    public List<List<Long>> due() {
        List<Long> due = inbound.due(BATCH);
        List<List<Long>> lots = new ArrayList<>();
        for (int from = 0; from < due.size(); from += LOT) {
            lots.add(List.copyOf(due.subList(from, Math.min(due.size(), from + LOT))));
        }
        return lots;
    }

    /**
     * Files those of the mails that begin something new.
     *
     * @return those that are left, to be judged one by one once no lot is being filed any more: all
     *     of them if one cannot be filed
     */
    public List<Long> file(List<Long> ids) {
        if (ids.size() == 1) return ids;
        try {
            Set<Long> filed = Set.copyOf(InTransaction.of(transaction, () -> lot.file(ids)));
            return ids.stream().filter(it -> !filed.contains(it)).toList();
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d mails go one by one", ids.size());
            return ids;
        }
    }

    /**
     * Judges one mail, unless somebody else is at it, or it refers to one that came before it and
     * is not judged yet.
     *
     * @return whether something happened to it
     */
    public boolean judge(long id) {
        try {
            return alone(id);
        } catch (LoketException e) {
            return inTransaction(
                    id,
                    mail -> {
                        mail.judged(rejected(e), clock.now());
                        return true;
                    });
        } catch (RuntimeException e) {
            LOG.warnf(e, "mail %d cannot be filed now", id);
            return inTransaction(
                    id,
                    mail -> {
                        mail.failed(MailboxDoor.reason(e), clock.now());
                        return true;
                    });
        }
    }

    /** The same mail may come by two ways at one moment: whoever is second sees the first. */
    private boolean alone(long id) {
        try {
            return inTransaction(id, this::judge);
        } catch (FiledMeanwhile e) {
            return inTransaction(id, this::judge);
        }
    }

    private boolean judge(InboundMail mail) {
        try (OpenedMail open = opened.open(mail)) {
            Optional<InboundMail> awaited = conversations.awaited(mail, open.mail());
            if (awaited.isPresent()) {
                mail.comesAfter(awaited.get());
                return false;
            }
            mail.judged(open.mail(), verdicts.of(mail, open), clock.now());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the source of a mail cannot be read", e);
        }
    }

    private static Judgement rejected(LoketException refusal) {
        String[] values =
                Arrays.stream(refusal.parameters()).map(String::valueOf).toArray(String[]::new);
        return Judgement.of(Verdict.REJECTED, refusal.messageKey(), values);
    }

    /** Whether somebody else is not at the mail, and the work is done. */
    private boolean inTransaction(long id, Predicate<InboundMail> work) {
        return InTransaction.of(transaction, () -> inbound.take(id).filter(work).isPresent());
    }
}
