package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.loket.channel.mail.MailboxForm.Afterwards;
import org.loket.channel.mail.MailboxForm.SignIn;
import org.loket.kernel.Encryption;
import org.loket.kernel.Language;
import org.loket.kernel.Settings;

/**
 * Makes the mailbox of the desk's own address from settings, into a house that has none: so that a
 * new installation takes mail without anybody's hand. Afterwards the administration has the word.
 */
@ApplicationScoped
class FirstMailbox {

    private static final Logger LOG = Logger.getLogger(FirstMailbox.class);

    /** A reference to the setting, so that the password is in one place. */
    private static final String PASSWORD = "${LOKET_MAILBOX_PASSWORD}";

    @Inject Settings settings;
    @Inject Mailboxes mailboxes;

    @Transactional
    public void make() {
        if (settings.mailbox("host", "").isBlank() || !mailboxes.all().isEmpty()) return;
        Mailbox made = mailboxes.add(form());
        LOG.infof("mailbox %s made from the settings", made.address());
    }

    private MailboxForm form() {
        return new MailboxForm(
                null,
                -1,
                Addresses.bare(settings.mailFrom()),
                settings.mailbox("host", ""),
                Integer.parseInt(settings.mailbox("port", "993")),
                Encryption.of(settings.mailbox("tls", "implicit")),
                settings.mailbox("user", ""),
                SignIn.PASSWORD,
                PASSWORD,
                "",
                "",
                "",
                "",
                settings.mailbox("folder", "INBOX"),
                Afterwards.valueOf(upper("afterwards", "SEEN")),
                settings.mailbox("move.to", ""),
                settings.mailbox("team", ""),
                settings.mailbox("service", ""),
                Language.of(settings.mailbox("language", "en")),
                true);
    }

    private String upper(String key, String otherwise) {
        return settings.mailbox(key, otherwise).toUpperCase(Locale.ROOT);
    }
}
