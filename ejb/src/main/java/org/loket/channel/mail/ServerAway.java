package org.loket.channel.mail;

import jakarta.mail.MessagingException;

/** No conversation with the mail server came about; no mail is to blame. */
class ServerAway extends MessagingException {

    private static final long serialVersionUID = 1;

    ServerAway(MessagingException cause) {
        super(cause.getMessage(), cause);
    }
}
