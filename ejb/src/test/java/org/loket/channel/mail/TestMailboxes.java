package org.loket.channel.mail;

import java.util.ArrayList;
import java.util.List;
import org.loket.channel.mail.MailboxForm.Afterwards;
import org.loket.channel.mail.MailboxForm.SignIn;
import org.loket.kernel.Encryption;
import org.loket.kernel.Language;

/** Mailboxes that need no database. */
class TestMailboxes extends Mailboxes {

    final List<Mailbox> all = new ArrayList<>();

    TestMailboxes() {
        settings = new TestSettings(25);
        senders = new TestSenders();
        keys = new MailboxKeys();
        keys.settings = settings;
    }

    /** Reads the desk's address. */
    TestMailboxes read() {
        all.add(Mailbox.of(form("desk@loket.example", 143, Afterwards.SEEN), keys));
        return this;
    }

    static MailboxForm form(String address, int port, Afterwards afterwards) {
        return new MailboxForm(
                null,
                -1,
                address,
                "127.0.0.1",
                port,
                Encryption.NONE,
                "",
                SignIn.PASSWORD,
                "secret",
                "",
                "",
                "",
                "",
                "INBOX",
                afterwards,
                "Done",
                "",
                "library-question",
                Language.NL,
                true);
    }

    @Override
    List<Mailbox> all() {
        return all;
    }
}
