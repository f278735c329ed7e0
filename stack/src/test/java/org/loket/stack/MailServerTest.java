package org.loket.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void a_mail_to_anybody_finds_a_mailbox_that_any_password_opens() throws Exception {
        MailServer server = new MailServer(new Ports(33_000));
        server.start();
        try {
            var smtp = new ServerSetup(3025 + 33_000, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            GreenMailUtil.sendTextEmail(
                    "new@loket.example", "desk@loket.example", "Hello", "Text", smtp);

            Session session = Session.getInstance(new Properties());
            try (var store = session.getStore("imap")) {
                store.connect("127.0.0.1", 3143 + 33_000, "new@loket.example", "anything");
                var inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessageCount()).isEqualTo(1);
                inbox.close();
            }
        } finally {
            server.stop();
        }
        try (ServerSocket free = new ServerSocket(3025 + 33_000)) {
            assertThat(free.isBound()).isTrue();
        }
    }
}
