package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.house.Corpus;
import org.loket.house.Fates;
import org.loket.house.Fates.Fate;
import org.loket.house.ServerLog;

/** The mails of other desks by the way that all mails take: SMTP, IMAP, reader, desk. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CorpusIT {

    @Test
    void every_mail_of_other_desks_ends_with_the_right_verdict() throws Exception {
        Map<String, byte[]> mails = Corpus.mails();
        ServerLog log = new ServerLog();

        Map<String, Fate> found = Corpus.send(mails, new Fates());

        assertThat(log.since()).doesNotContain("\tat ");
        Corpus.check(mails, found, CorpusIT::keptByGreenMail);
    }

    @Test
    void a_mail_that_was_damaged_on_its_way_ends_with_a_verdict_too() throws Exception {
        Random chance = new Random(1);
        Map<String, byte[]> mails = Corpus.mails();
        mails.replaceAll((mail, raw) -> Damage.somewhere(raw, chance));
        ServerLog log = new ServerLog();

        Corpus.send(mails, new Fates());

        assertThat(log.since()).doesNotContain("\tat ");
    }

    /** The tests' mail server spoils headers that are neither ASCII nor UTF-8. */
    private static boolean keptByGreenMail(byte[] mail) {
        String raw = new String(mail, StandardCharsets.ISO_8859_1);
        String header = raw.split("\r?\n\r?\n", 2)[0];
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }
}
