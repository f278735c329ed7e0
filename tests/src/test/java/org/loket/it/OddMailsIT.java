package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.house.Fates;
import org.loket.house.Fates.Fate;
import org.loket.house.ServerLog;

/** Whatever a mail looks like, it ends with a verdict, and at the first try. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OddMailsIT {

    @Test
    void every_odd_mail_ends_with_a_verdict_and_nothing_throws() throws Exception {
        ServerLog log = new ServerLog();
        Fates fates = new Fates();
        Map<String, byte[]> mails = OddMails.all();
        for (var mail : mails.entrySet()) {
            fates.send(mail.getKey(), "odd@post.example", mail.getValue());
        }

        Map<String, Fate> found = fates.await(Duration.ofMinutes(2));

        assertThat(found.keySet()).containsAll(mails.keySet());
        assertThat(mails.keySet())
                .allSatisfy(it -> assertThat(found.get(it).status()).as(it).isEqualTo("JUDGED"));
        assertThat(found.get("an author without a host").verdict())
                .as("the envelope tells who can be answered")
                .isEqualTo("REQUEST");
        assertThat(found.get("nobody as author").verdict()).isEqualTo("REQUEST");
        assertThat(log.since()).doesNotContain("\tat ");
    }
}
