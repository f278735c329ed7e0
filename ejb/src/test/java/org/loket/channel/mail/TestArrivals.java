package org.loket.channel.mail;

import java.util.List;

/** Takes over mails into a {@link Store}, each call in a transaction, as the container does it. */
class TestArrivals extends Arrivals {

    private final Store store;
    private final Arrivals plain = new Arrivals();

    TestArrivals(Store store, Mailboxes mailboxes, TestClock clock) {
        this.store = store;
        RawSources sources = new RawSources();
        sources.em = store.entityManager();
        Inbound inbound = new Inbound();
        inbound.em = store.entityManager();
        inbound.clock = clock;
        inbound.arrived = new Heard<>();
        inbound.sources = sources;
        plain.inbound = inbound;
        plain.mailboxes = mailboxes;
        plain.clock = clock;
    }

    @Override
    public void receive(long mailbox, List<RawSource> messages, MailPlace reached) {
        in(() -> plain.receive(mailbox, messages, reached));
    }

    @Override
    public void reached(long mailbox, MailPlace place) {
        in(() -> plain.reached(mailbox, place));
    }

    @Override
    public void failed(long mailbox, String reason) {
        in(() -> plain.failed(mailbox, reason));
    }

    @Override
    public MailPlace place(long mailbox) {
        return store.in(() -> plain.place(mailbox));
    }

    @Override
    public boolean borrow(long mailbox, String node) {
        return store.in(() -> plain.borrow(mailbox, node));
    }

    @Override
    public void giveBack(long mailbox, String node) {
        in(() -> plain.giveBack(mailbox, node));
    }

    private void in(Runnable work) {
        store.in(
                () -> {
                    work.run();
                    return null;
                });
    }
}
