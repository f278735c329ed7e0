package org.loket.load;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.loket.stack.Stack;

/** Puts small mails into the desk's mailbox, each from another sender. */
final class Letters {

    private static final String DESK = "desk@loket.example";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Stack stack;

    Letters(Stack stack) {
        this.stack = stack;
    }

    void put(String subject, int mails) throws MessagingException {
        put(stack.mail().getUserManager().getUser(DESK), subject, mails);
    }

    /** The same into a mailbox of its own, which Loket does not read. */
    void putAside(String address, String subject, int mails) throws MessagingException {
        put(stack.mail().setUser(address, "any"), subject, mails);
    }

    private static void put(GreenMailUser desk, String subject, int mails)
            throws MessagingException {
        for (int i = 0; i < mails; i++) desk.deliver(letter(subject, i));
    }

    private static MimeMessage letter(String subject, int number) throws MessagingException {
        String name = subject.replaceAll("\\W", "") + number;
        String raw =
                """
                From: Writer %2$s <%2$s@post.example>
                To: desk@loket.example
                Message-ID: <%2$s@post.example>
                Subject: %1$s
                Date: Mon, 16 Nov 2026 10:12:00 +0100
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Sinds vanmorgen kan ik niet meer inloggen. Kunt u daar naar kijken?

                --
                Writer %2$s
                """
                        .formatted(subject, name)
                        .replace("\n", "\r\n");
        return new MimeMessage(
                SESSION, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }
}
