package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.ejb.TimerService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loket.channel.mail.MailboxForm.Afterwards;

/** Two nodes with one database before one mailbox. */
class TwoNodesTest {

    private static final String ADDRESS = "desk@loket.example";

    private final Store store = new Store();
    private final TestMailboxes mailboxes = new TestMailboxes();
    private final TestClock time = new TestClock();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP))
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private final Door first = new Door();
    private final Door second = new Door();
    private GreenMailUser user;

    /** The server's threads complain of connections that break. */
    @BeforeAll
    static void onlyOurThreads() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, "secret");
        mailboxes.em = store.entityManager();
        // as the migrations have it
        store.in(
                () ->
                        store.entityManager()
                                .createNativeQuery(
                                        "alter table inbound add constraint inbound_once"
                                                + " unique (mailbox_id, identity_hash)")
                                .executeUpdate());
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.shutdownNow();
        store.close();
    }

    @Test
    void one_of_them_reads_and_the_other_takes_over_when_it_dies() throws Exception {
        mailbox(Afterwards.SEEN);
        Reading one = node(first);
        Reading two = node(second);
        one.round();
        two.round();
        deliver(0, 300);
        await().until(() -> rows() > 0);

        first.die();
        two.round();
        assertThat(second.opened.get()).as("while the mailbox is lent").isZero();
        deliver(300, 400);
        time.move(Reading.LEASE.plusSeconds(1));
        two.round();

        await().until(() -> rows() == 400);
        assertThat(distinct()).isEqualTo(400);
        assertThat(second.opened.get()).isPositive();
        one.close();
        two.close();
    }

    @Test
    void a_node_that_is_stopped_gives_the_mailbox_back_at_once() throws Exception {
        mailbox(Afterwards.DELETE);
        Reading one = node(first);
        Reading two = node(second);
        one.round();
        deliver(0, 10);
        await().until(() -> rows() == 10);

        one.close();
        two.round();
        deliver(10, 20);

        await().until(() -> rows() == 20);
        two.close();
    }

    @ParameterizedTest
    @EnumSource(Afterwards.class)
    void should_both_read_after_all_each_mail_is_kept_once(Afterwards afterwards) throws Exception {
        Mailbox mailbox = mailbox(afterwards);
        deliver(0, 300);
        Arrivals arrivals = new TestArrivals(store, mailboxes, time);
        MailboxReader one = new MailboxReader(mailbox, first, arrivals, clock);
        MailboxReader two = new MailboxReader(mailbox, second, arrivals, clock);
        Thread[] both = {new Thread(one), new Thread(two)};
        for (Thread each : both) each.start();
        await().until(() -> rows() >= 300);
        deliver(300, 400);

        await().until(() -> rows() >= 400);
        for (MailboxReader each : new MailboxReader[] {one, two}) {
            each.stop();
            each.breakOff();
        }
        for (Thread each : both) each.join();
        assertThat(rows()).isEqualTo(400);
        assertThat(distinct()).isEqualTo(400);
    }

    private Mailbox mailbox(Afterwards afterwards) {
        int port = server.getImap().getPort();
        Mailbox made = store.in(() -> mailboxes.add(TestMailboxes.form(ADDRESS, port, afterwards)));
        mailboxes.all.add(made);
        return made;
    }

    /** As the container would make it; its rounds are called by hand. */
    private Reading node(Door door) {
        Reading node = new Reading();
        node.mailboxes = mailboxes;
        node.door = door;
        node.arrivals = new TestArrivals(store, mailboxes, time);
        node.timers = container(TimerService.class, (proxy, method, arguments) -> null);
        node.threads =
                container(
                        ManagedThreadFactory.class,
                        (proxy, method, arguments) -> new Thread((Runnable) arguments[0]));
        node.clock =
                container(
                        ManagedScheduledExecutorService.class,
                        (proxy, method, arguments) -> method.invoke(clock, arguments));
        return node;
    }

    private static <T> T container(Class<T> service, InvocationHandler does) {
        return service.cast(
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, does));
    }

    /** A node's way to the mail server, which ends with the node. */
    private final class Door extends MailboxDoor {

        private final AtomicInteger opened = new AtomicInteger();
        private volatile ImapMailbox last;
        private volatile boolean dead;

        Door() {
            keys = mailboxes.keys;
        }

        @Override
        ImapMailbox open(Mailbox mailbox) throws MessagingException {
            if (dead) throw new MessagingException("this node is dead");
            opened.incrementAndGet();
            last = super.open(mailbox);
            return last;
        }

        void die() throws MessagingException {
            dead = true;
            last.close();
        }
    }

    private long rows() {
        return query("select count(m) from InboundMail m");
    }

    private long distinct() {
        return query("select count(distinct m.messageId) from InboundMail m");
    }

    private long query(String query) {
        return store.in(
                () -> store.entityManager().createQuery(query, Long.class).getSingleResult());
    }

    private void deliver(int from, int to) throws MessagingException {
        for (int i = from; i < to; i++) {
            String raw =
                    "From: Eva <eva@x.example>\r\nTo: %s\r\nMessage-ID: <%d@x>\r\nSubject: Test\r\n\r\nHello\r\n"
                            .formatted(ADDRESS, i);
            user.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))));
        }
    }
}
