package org.loket.channel.mail;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.loket.channel.Channels;
import org.loket.channel.Switchboard;
import org.loket.channel.Switches;
import org.loket.kernel.Language;

/** The real route and outbox over a {@link Store}, talking to a mail server on a port. */
class PostOffice implements AutoCloseable {

    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    final TestClock clock = new TestClock();
    final Store store = new Store();
    final Heard<MailParked> parked = new Heard<>();
    final ServerPause pause = new ServerPause();
    final Outbox outbox = new Outbox();
    final OutboxList list = new OutboxList();

    private final Switchboard switchboard = Channels.built();

    PostOffice(int port) throws Exception {
        this(new TestSettings(port));
    }

    PostOffice(TestSettings settings) throws Exception {
        outbox.em = store.entityManager();
        outbox.clock = clock;
        outbox.settings = settings;
        outbox.tally = new Tally();
        outbox.texts = TestTexts.delivered();
        outbox.written = new Heard<>();
        outbox.heldBack = new Heard<>();
        outbox.failing = new FailingAddresses();
        outbox.failing.em = store.entityManager();
        outbox.failing.clock = clock;
        list.em = store.entityManager();
        list.pause = pause;
        Letters letters = new Letters();
        letters.settings = settings;
        letters.mailboxes = new TestMailboxes();
        letters.keyring = new MailKeyring();
        letters.keyring.settings = settings;
        Postman postman = new Postman();
        postman.transaction = store;
        postman.outbox = outbox;
        postman.letters = letters;
        postman.pause = pause;
        postman.switchboard = switchboard;
        postman.switches = new AlwaysOn();
        postman.clock = clock;
        postman.parked = parked;
        SmtpConnections connections = new SmtpConnections();
        connections.settings = settings;
        connections.prepare();
        SmtpRoute smtp = new SmtpRoute();
        smtp.settings = settings;
        smtp.connections = connections;
        OutboxRoute route = new OutboxRoute();
        route.postman = postman;
        route.connections = connections;
        Channels.open(switchboard, smtp, route);
    }

    /** Writes a mail to each of them and wakes the route once they are certain. */
    void write(String... recipients) {
        store.in(
                () -> {
                    for (String recipient : recipients) {
                        Recipient to = new Recipient("Somebody", recipient, Language.EN);
                        OutgoingMail mail = outbox.open("2026-000123", to, MailKind.ANSWER);
                        mail.say(
                                MailKind.ANSWER,
                                null,
                                new Written(
                                        "Lamp [2026-000123]", "It works.\n", "<p>It works.</p>"));
                        outbox.put(mail);
                    }
                    return null;
                });
        wake();
    }

    void wake() {
        switchboard.hand(OutboxRoute.BELL, "");
    }

    Stream<MailState> mails() {
        return list.of("2026-000123").stream();
    }

    MailState to(String recipient) {
        List<MailState> found = mails().filter(it -> it.recipient().equals(recipient)).toList();
        if (found.size() != 1) throw new AssertionError(found.size() + " mails to " + recipient);
        return found.get(0);
    }

    @Override
    public void close() {
        Channels.close(switchboard);
        store.close();
    }

    private static final class AlwaysOn extends Switches {
        @Override
        public boolean on(String channel) {
            return true;
        }
    }
}
