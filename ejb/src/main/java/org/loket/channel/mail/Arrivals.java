package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.loket.kernel.Clock;

/**
 * Takes over what a mailbox holds, many messages in one transaction, and remembers how far that
 * got; for the mailbox's reader.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Arrivals {

    @Inject Inbound inbound;
    @Inject Mailboxes mailboxes;
    @Inject MailboxKeys keys;
    @Inject Clock clock;

    /** Keeps the messages, and that the mailbox has been read up to there: all of it or nothing. */
    public void receive(long mailbox, List<RawSource> messages, MailPlace reached) {
        try {
            inbound.receive(mailbox, messages);
        } catch (IOException e) {
            throw new UncheckedIOException("a message cannot be read", e);
        }
        reached(mailbox, reached);
    }

    public void reached(long mailbox, MailPlace reached) {
        mailboxes.lockState(mailbox).reached(reached, clock.now());
    }

    public void failed(long mailbox, String reason) {
        mailboxes.lockState(mailbox).failed(reason, clock.now());
    }

    /** The provider of tokens gave a new one in the place of the one it took. */
    public void renewed(long mailbox, String refreshToken) {
        mailboxes.lock(mailbox).renew(refreshToken, keys);
    }

    public MailPlace place(long mailbox) {
        return mailboxes.state(mailbox).place();
    }

    /** Whether this node may read the mailbox for a while: of several nodes one does. */
    public boolean borrow(long mailbox, String node) {
        Instant now = clock.now();
        return mailboxes.lockState(mailbox).lend(node, now, now.plus(Reading.LEASE));
    }

    public void giveBack(long mailbox, String node) {
        mailboxes.lockState(mailbox).giveBack(node);
    }
}
