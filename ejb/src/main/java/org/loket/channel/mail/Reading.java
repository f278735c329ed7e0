package org.loket.channel.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.loket.kernel.HouseOpens;
import org.loket.kernel.Outage;

/**
 * Sees to it that each mailbox is read by one thread of one node. A mailbox is lent for a while and
 * lent again before that is over; a node that dies gives it free by not asking again.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reading {

    static final Duration LEASE = Duration.ofSeconds(45);

    private static final Logger LOG = Logger.getLogger(Reading.class);

    private static final long ROUND_MILLIS = 3_000;
    private static final long TO_FINISH_MILLIS = 2_000;

    private record Running(MailboxReader reader, Thread thread) {}

    @Resource TimerService timers;
    @Resource ManagedThreadFactory threads;
    @Resource ManagedScheduledExecutorService clock;
    @Inject Mailboxes mailboxes;
    @Inject FirstMailbox first;
    @Inject MailboxDoor door;
    @Inject Arrivals arrivals;

    private final String node = UUID.randomUUID().toString();
    private final Map<Long, Running> running = new HashMap<>();
    private final Outage outage =
            new Outage(
                    LOG,
                    "the mailboxes cannot be looked after; trying on",
                    "the mailboxes are looked after again");

    public void open(@Observes HouseOpens opens) {
        first.make();
        wind();
    }

    @Timeout
    void round() {
        try {
            look();
            outage.over();
        } catch (RuntimeException e) {
            outage.failed(e);
        } finally {
            wind();
        }
    }

    @PreDestroy
    void close() {
        running.values().forEach(it -> it.reader.stop());
        running.forEach(this::end);
    }

    private void wind() {
        timers.createSingleActionTimer(ROUND_MILLIS, new TimerConfig("mailboxes", false));
    }

    private void look() {
        Map<Long, Mailbox> wanted = new HashMap<>();
        mailboxes.all().stream().filter(Mailbox::read).forEach(it -> wanted.put(it.id(), it));
        for (Long id : Map.copyOf(running).keySet()) {
            Mailbox mailbox = wanted.get(id);
            Running its = running.get(id);
            boolean goOn =
                    mailbox != null
                            && mailbox.version() == its.reader.mailbox().version()
                            && its.thread.isAlive()
                            && arrivals.borrow(id, node);
            if (!goOn) end(id, running.remove(id));
        }
        for (Mailbox mailbox : wanted.values()) {
            if (running.containsKey(mailbox.id()) || !arrivals.borrow(mailbox.id(), node)) continue;
            MailboxReader reader = new MailboxReader(mailbox, door, arrivals, clock);
            Thread thread = threads.newThread(reader);
            thread.setName("read " + mailbox.address());
            running.put(mailbox.id(), new Running(reader, thread));
            thread.start();
        }
    }

    private void end(Long mailbox, Running its) {
        its.reader.stop();
        try {
            its.thread.join(TO_FINISH_MILLIS);
            its.reader.breakOff();
            its.thread.join(TO_FINISH_MILLIS);
            arrivals.giveBack(mailbox, node);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debugf(e, "mailbox %d is given back when its time is over", mailbox);
        }
    }
}
