package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loket.channel.mail.MailboxForm.Afterwards;

/** The reader against a real IMAP server, whose connections break. */
class MailboxReaderTest {

    private static final String ADDRESS = "desk@loket.example";

    private final Store store = new Store();
    private final TestMailboxes mailboxes = new TestMailboxes();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP))
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private GreenMailUser user;
    private Cable cable;
    private MailboxReader reader;
    private Thread thread;

    /** The server's threads complain of connections that break. */
    @BeforeAll
    static void onlyOurThreads() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @BeforeEach
    void start() throws Exception {
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, "secret");
        cable = new Cable(server.getImap().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        if (reader != null) stopReading();
        cable.close();
        server.stop();
        clock.shutdownNow();
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Afterwards.class)
    void every_mail_is_kept_once_though_the_connection_breaks_in_the_middle(Afterwards afterwards)
            throws Exception {
        deliver(IntStream.range(0, 500).mapToObj(n -> mail("<" + n + "@x>", "Mail " + n)).toList());
        cable.cutAfter(60_000);
        read(afterwards);
        await().until(() -> rows() > 100);
        cable.cut();
        await().until(() -> rows() == 500 && settled(afterwards, 500));
        assertThat(distinct()).isEqualTo(500);
    }

    @Test
    void a_mail_that_arrives_is_kept_as_it_came() throws Exception {
        read(Afterwards.SEEN);
        await().until(this::succeeded);
        String raw = "From: a@b\r\nSubject:  a\r\n\tb\r\n\r\nText\r\n";
        user.deliver(message(raw));
        await().until(() -> rows() == 1);
        assertThat(source()).isEqualTo(raw);
    }

    @Test
    void a_large_mail_is_kept_whole() throws Exception {
        String large = mail("<large@x>", "x".repeat(76).concat("\r\n").repeat(80_000));
        deliver(List.of(large));
        read(Afterwards.DELETE);
        await().until(() -> rows() == 1);
        assertThat(source()).isEqualToIgnoringNewLines(large);
    }

    @Test
    void a_mail_without_identifier_is_known_by_its_content() throws Exception {
        String raw = "From: a@b\r\nSubject: x\r\n\r\nText\r\n";
        deliver(List.of(raw, raw, raw.replace("Text", "Other")));
        read(Afterwards.MOVE);
        await().until(() -> rows() == 2 && settled(Afterwards.MOVE, 3));
    }

    @Test
    void what_was_read_before_we_came_is_left_alone() throws Exception {
        deliver(List.of(mail("<old@x>", "Old"), mail("<new@x>", "New")));
        inbox().getMessages().get(0).setFlags(new Flags(Flags.Flag.SEEN), true);
        read(Afterwards.SEEN);
        await().until(() -> rows() == 1 && settled(Afterwards.SEEN, 2));
        stopReading();
        deliver(List.of(mail("<later@x>", "Later")));
        read(Afterwards.SEEN);
        await().until(() -> rows() == 2 && settled(Afterwards.SEEN, 3));
    }

    private void read(Afterwards afterwards) {
        if (mailboxes.all.isEmpty()) {
            Mailbox made =
                    store.in(
                            () -> {
                                mailboxes.em = store.entityManager();
                                return mailboxes.add(
                                        TestMailboxes.form(ADDRESS, cable.port(), afterwards));
                            });
            mailboxes.all.add(made);
        }
        reader = new MailboxReader(mailboxes.all.get(0), door(), arrivals(), clock);
        thread = new Thread(reader);
        thread.start();
    }

    private void stopReading() throws InterruptedException {
        reader.stop();
        reader.breakOff();
        thread.join();
    }

    private MailboxDoor door() {
        MailboxDoor door = new MailboxDoor();
        door.keys = mailboxes.keys;
        return door;
    }

    /** As the container would call it: each in a transaction. */
    private Arrivals arrivals() {
        Inbound inbound = new Inbound();
        inbound.em = store.entityManager();
        inbound.clock = new TestClock();
        inbound.arrived = new Heard<>();
        inbound.sources = sources();
        Arrivals plain = new Arrivals();
        plain.inbound = inbound;
        plain.mailboxes = mailboxes;
        plain.clock = inbound.clock;
        return new Arrivals() {
            @Override
            public void receive(long mailbox, List<RawSource> messages, MailPlace reached) {
                store.in(
                        () -> {
                            plain.receive(mailbox, messages, reached);
                            return null;
                        });
            }

            @Override
            public void reached(long mailbox, MailPlace place) {
                store.in(
                        () -> {
                            plain.reached(mailbox, place);
                            return null;
                        });
            }

            @Override
            public void failed(long mailbox, String reason) {
                store.in(
                        () -> {
                            plain.failed(mailbox, reason);
                            return null;
                        });
            }

            @Override
            public MailPlace place(long mailbox) {
                return store.in(() -> plain.place(mailbox));
            }
        };
    }

    private RawSources sources() {
        RawSources sources = new RawSources();
        sources.em = store.entityManager();
        return sources;
    }

    private String source() {
        long first = first();
        return store.in(
                () -> {
                    try (InputStream in = sources().open(first)) {
                        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private long first() {
        return query("select min(m.id) from InboundMail m");
    }

    private long rows() {
        return query("select count(m) from InboundMail m");
    }

    private long distinct() {
        return query("select count(distinct m.messageId) from InboundMail m");
    }

    private boolean succeeded() {
        return query("select count(s) from MailboxState s where s.lastSuccess is not null") == 1;
    }

    private long query(String query) {
        return store.in(
                () -> store.entityManager().createQuery(query, Long.class).getSingleResult());
    }

    private boolean settled(Afterwards afterwards, int mails) throws Exception {
        return switch (afterwards) {
            case SEEN -> inbox().getMessages().stream().allMatch(it -> it.isSet(Flags.Flag.SEEN));
            case DELETE -> inbox().getMessageCount() == 0;
            case MOVE ->
                    inbox().getMessageCount() == 0
                            && server.getManagers()
                                            .getImapHostManager()
                                            .getFolder(user, "Done")
                                            .getMessageCount()
                                    == mails;
        };
    }

    private com.icegreen.greenmail.store.MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private void deliver(List<String> mails) throws Exception {
        for (String mail : mails) user.deliver(message(mail));
    }

    private static MimeMessage message(String raw) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String mail(String id, String text) {
        return "From: Eva <eva@x.example>\r\nTo: desk@loket.example\r\nMessage-ID: "
                + id
                + "\r\nSubject: Test\r\n\r\n"
                + text
                + "\r\n";
    }
}
