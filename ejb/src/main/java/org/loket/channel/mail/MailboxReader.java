package org.loket.channel.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.loket.channel.mail.MailboxForm.Afterwards;

/**
 * Reads one mailbox for as long as it runs: takes over what is new, and only what is in our tables
 * is marked, moved or deleted on the server. If anything goes wrong it begins anew, from what was
 * kept, after a pause that grows.
 */
final class MailboxReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(MailboxReader.class);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1));

    /** Servers end an IDLE after 29 minutes, firewalls earlier, and either without a word. */
    private static final Duration LISTEN = Duration.ofMinutes(1);

    /** Where the server does not tell by itself. */
    private static final Duration POLL = Duration.ofSeconds(10);

    private final Mailbox mailbox;
    private final MailboxDoor door;
    private final Arrivals arrivals;
    private final ScheduledExecutorService clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile ImapMailbox open;
    private int failures;

    MailboxReader(
            Mailbox mailbox, MailboxDoor door, Arrivals arrivals, ScheduledExecutorService clock) {
        this.mailbox = mailbox;
        this.door = door;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** Ends as soon as what is at hand is done. */
    void stop() {
        stopping.countDown();
        ImapMailbox listening = open;
        if (listening != null) nudge(listening);
    }

    /** Ends at once: what is at hand is done again by whoever reads next. */
    void breakOff() {
        stopping.countDown();
        ImapMailbox listening = open;
        if (listening == null) return;
        try {
            listening.close();
        } catch (MessagingException e) {
            LOG.debugf(e, "%s was gone already", mailbox.address());
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    @Override
    public void run() {
        try {
            while (!stopped()) {
                try (ImapMailbox imap = door.open(mailbox)) {
                    open = imap;
                    read(imap);
                } catch (MessagingException | RuntimeException e) {
                    if (stopped()) return;
                    failed(e);
                    stopping.await(pause().toMillis(), TimeUnit.MILLISECONDS);
                } finally {
                    open = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        return PAUSES.get(Math.min(failures++, PAUSES.size() - 1));
    }

    private void read(ImapMailbox imap) throws MessagingException, InterruptedException {
        boolean stay = mailbox.form().afterwards() == Afterwards.SEEN;
        ReadSoFar reached = new ReadSoFar(stay, imap.validity(), arrivals.place(mailbox.id()));
        while (!stopped()) {
            int known = imap.count();
            List<ImapMailbox.Lying> lying = reached.waiting(imap.behind(reached.uid()));
            if (lying.isEmpty()) {
                arrivals.reached(mailbox.id(), reached.place());
                recovered();
                imap.nudge(); // some servers tell nothing of what came before they began to tell
                if (imap.count() == known) listen(imap);
            } else {
                takeAll(imap, lying, reached);
            }
        }
    }

    /** Asks what lies there once for all of them, not once for each batch. */
    private void takeAll(ImapMailbox imap, List<ImapMailbox.Lying> lying, ReadSoFar reached)
            throws MessagingException {
        List<ImapMailbox.Lying> rest = lying;
        while (!rest.isEmpty() && !stopped()) {
            rest = rest.subList(take(imap, rest, reached), rest.size());
            recovered();
        }
    }

    private int take(ImapMailbox imap, List<ImapMailbox.Lying> lying, ReadSoFar reached)
            throws MessagingException {
        try (ImapBatch batch = ImapBatch.fetch(imap, lying)) {
            reached.upTo(batch.last());
            arrivals.receive(mailbox.id(), batch.sources(), reached.place());
            MailboxForm form = mailbox.form();
            switch (form.afterwards()) {
                case SEEN -> imap.flagSeen(batch.uids());
                case MOVE -> imap.move(batch.uids(), form.moveTo());
                case DELETE -> imap.delete(batch.uids());
            }
            return batch.uids().length;
        }
    }

    private void listen(ImapMailbox imap) throws MessagingException, InterruptedException {
        if (!imap.tells()) {
            stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            if (!stopped()) imap.nudge();
            return;
        }
        ScheduledFuture<?> again =
                clock.schedule(() -> nudge(imap), LISTEN.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (!stopped()) imap.listen();
        } finally {
            again.cancel(false);
        }
    }

    /** The thread that listens learns of a connection that is gone by this. */
    private void nudge(ImapMailbox imap) {
        try {
            imap.nudge();
        } catch (MessagingException e) {
            LOG.debugf(e, "%s is gone", mailbox.address());
        }
    }

    private void failed(Exception cause) {
        String reason = MailboxDoor.reason(cause);
        if (failures == 0) LOG.warnf("mailbox %s cannot be read: %s", mailbox.address(), reason);
        LOG.debugf(cause, "mailbox %s", mailbox.address());
        try {
            arrivals.failed(mailbox.id(), reason);
        } catch (RuntimeException e) {
            LOG.debugf(e, "nor can that be written down");
        }
    }

    private void recovered() {
        if (failures > 0) LOG.infof("mailbox %s is being read again", mailbox.address());
        failures = 0;
    }
}
