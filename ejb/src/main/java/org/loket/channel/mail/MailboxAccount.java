package org.loket.channel.mail;

import org.loket.channel.mail.MailboxForm.SignIn;

/**
 * What it takes to open a mailbox.
 *
 * @param secret the password, or what the provider of tokens knows us by
 * @param refreshToken empty where there is none
 */
record MailboxAccount(MailboxForm mailbox, String secret, String refreshToken) {

    static MailboxAccount of(Mailbox mailbox, MailboxKeys keys) {
        return new MailboxAccount(
                mailbox.form(), keys.plain(mailbox.secret()), keys.plain(mailbox.refreshToken()));
    }

    boolean byToken() {
        return mailbox.signIn() != SignIn.PASSWORD;
    }

    String user() {
        return mailbox.account().isEmpty() ? mailbox.address() : mailbox.account();
    }

    @Override
    public String toString() {
        return user() + "@" + mailbox.host();
    }
}
