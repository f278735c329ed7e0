package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;

/** What becomes of mails that were sent long ago. */
class OldMailsTest {

    private final Store store = new Store();
    private final TestClock clock = new TestClock();
    private final OldMails old = new OldMails();
    private int keepDays = 90;

    @BeforeEach
    void open() {
        old.em = store.entityManager();
        old.clock = clock;
        old.settings =
                new TestSettings(0) {
                    @Override
                    public int mailKeepDays() {
                        return keepDays;
                    }
                };
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_mail_sent_long_ago_loses_its_words_and_keeps_the_id_by_which_an_answer_is_known() {
        sent("<2026-000123.old@loket.example>");
        clock.move(Duration.ofDays(91));
        sent("<2026-000123.new@loket.example>");

        assertThat(store.in(old::emptyBatch)).isFalse();

        OutgoingMail emptied = mail("<2026-000123.old@loket.example>");
        assertThat(emptied.text()).isBlank();
        assertThat(emptied.subject()).isBlank();
        assertThat(emptied.html()).isEmpty();
        assertThat(emptied.request()).isEqualTo("2026-000123");
        assertThat(emptied.status()).isEqualTo(MailStatus.SENT);
        assertThat(emptied.recipient()).isEqualTo("eva@x.example");
        assertThat(mail("<2026-000123.new@loket.example>").text()).isEqualTo("It works.");
    }

    @Test
    void what_was_not_sent_is_kept_however_old_it_is() {
        store.in(
                () -> {
                    OutgoingMail waiting = written("<waiting@loket.example>");
                    OutgoingMail parked = written("<parked@loket.example>");
                    parked.park("no such user", clock.now());
                    old.em.persist(waiting);
                    old.em.persist(parked);
                    return null;
                });
        clock.move(Duration.ofDays(400));

        store.in(old::emptyBatch);

        assertThat(mail("<waiting@loket.example>").text()).isEqualTo("It works.");
        assertThat(mail("<parked@loket.example>").text()).isEqualTo("It works.");
    }

    @Test
    void nothing_is_emptied_where_mails_are_kept_for_good() {
        keepDays = 0;
        sent("<one@loket.example>");
        clock.move(Duration.ofDays(4_000));

        assertThat(store.in(old::emptyBatch)).isFalse();

        assertThat(mail("<one@loket.example>").text()).isEqualTo("It works.");
    }

    @Test
    void many_are_emptied_batch_by_batch() {
        for (int i = 0; i < OldMails.BATCH + 1; i++) sent("<" + i + "@loket.example>");
        clock.move(Duration.ofDays(91));

        assertThat(store.in(old::emptyBatch)).isTrue();
        assertThat(store.in(old::emptyBatch)).isFalse();

        assertThat(mail("<" + OldMails.BATCH + "@loket.example>").text()).isBlank();
    }

    private void sent(String id) {
        store.in(
                () -> {
                    OutgoingMail mail = written(id);
                    mail.sent(clock.now());
                    old.em.persist(mail);
                    return null;
                });
    }

    private OutgoingMail written(String id) {
        Recipient to = new Recipient("Eva", "eva@x.example", Language.EN);
        OutgoingMail mail = new OutgoingMail("2026-000123", to, id, id, clock.now());
        mail.say(MailKind.ANSWER, 1L, new Written("Lamp", "It works.", "<p>It works.</p>"));
        return mail;
    }

    private OutgoingMail mail(String id) {
        return old.em
                .createQuery(
                        "select m from OutgoingMail m where m.messageId = :id", OutgoingMail.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
