package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;

/** How many mails that nobody wrote somebody gets: five an hour here. */
class HourlyLimitTest {

    private static final String EVA = "eva@x.example";

    private final Office office = new Office();
    private final Heard<MailHeldBack> heldBack = new Heard<>();

    @BeforeEach
    void listen() {
        office.outbox.heldBack = heldBack;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_sixth_within_an_hour_is_held_back_and_the_trail_is_told() {
        for (int i = 0; i < 6; i++) automatic(EVA);

        assertThat(office.mails()).hasSize(5);
        assertThat(heldBack.events())
                .containsExactly(new MailHeldBack(Office.NUMBER, MailKind.CONFIRMATION, "many"));
    }

    @Test
    void an_hour_later_there_are_more() {
        for (int i = 0; i < 6; i++) automatic(EVA);
        office.clock.move(Duration.ofMinutes(61));
        automatic(EVA);

        assertThat(office.mails()).hasSize(6);
    }

    @Test
    void others_have_an_hour_of_their_own() {
        for (int i = 0; i < 6; i++) automatic(EVA);
        automatic("piet@x.example");

        assertThat(office.mails()).hasSize(6);
        assertThat(heldBack.events()).hasSize(1);
    }

    @Test
    void what_an_agent_wrote_is_never_held_back() {
        for (int i = 0; i < 6; i++) automatic(EVA);
        put(EVA, MailKind.ANSWER, 1L);

        assertThat(office.mails()).extracting(OutgoingMail::kind).contains(MailKind.ANSWER);
        assertThat(heldBack.events()).hasSize(1);
    }

    private void automatic(String to) {
        put(to, MailKind.CONFIRMATION, null);
    }

    private void put(String to, MailKind kind, Long carries) {
        office.outbox.tally = new Tally(); // as in a transaction of its own
        office.store.in(
                () -> {
                    Recipient recipient = new Recipient("Eva", to, Language.EN);
                    OutgoingMail mail = office.outbox.open(Office.NUMBER, recipient, kind);
                    mail.say(kind, carries, new Written("Lamp", "Text", "<p>Text</p>"));
                    office.outbox.put(mail);
                    return null;
                });
    }
}
