package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

/** Opens mailboxes. */
@ApplicationScoped
class MailboxDoor {

    @Inject MailboxKeys keys;
    @Inject OAuthTokens tokens;
    @Inject Arrivals arrivals;

    /**
     * @throws MessagingException if the server is away, refuses us, or has no such folder
     * @throws IllegalStateException if what opens it cannot be read any more
     */
    ImapMailbox open(Mailbox mailbox) throws MessagingException {
        MailboxAccount account = MailboxAccount.of(mailbox, keys);
        if (!account.byToken()) return ImapMailbox.open(account, account.secret());
        OAuthTokens.Tokens given = tokens.get(account);
        given.refresh()
                .filter(it -> !it.equals(account.refreshToken()))
                .ifPresent(it -> arrivals.renewed(mailbox.id(), it));
        return ImapMailbox.open(account, given.access());
    }

    /** What went wrong, in one line for an administrator. */
    static String reason(Throwable failure) {
        Throwable told = failure;
        while (told.getMessage() == null && told.getCause() != null) told = told.getCause();
        String kind = told.getClass().getSimpleName();
        return told.getMessage() == null ? kind : kind + ": " + Plain.line(told.getMessage(), 800);
    }
}
