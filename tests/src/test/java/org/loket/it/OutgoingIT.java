package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.mail.AuthorName;
import org.loket.channel.mail.MailKind;
import org.loket.channel.mail.MailState;
import org.loket.channel.mail.MailTrouble;
import org.loket.channel.mail.OutboxDesk;
import org.loket.channel.mail.SenderDesk;
import org.loket.channel.mail.SenderForm;
import org.loket.channel.mail.TextDesk;
import org.loket.channel.mail.TextDraft;
import org.loket.channel.mail.TextView;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.request.Channel;
import org.loket.request.Guest;
import org.loket.request.NewMessage;
import org.loket.request.RequestDesk;
import org.loket.request.StaffDesk;

/** As what mails leave, to whom, what they say, and what is done about those that fail. */
@ExtendWith(ArquillianExtension.class)
class OutgoingIT {

    private static final String TEAM = "it-service";

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Post post;
    @Inject RequestDesk requests;
    @Inject StaffDesk staff;
    @Inject SenderDesk senders;
    @Inject TextDesk texts;
    @Inject OutboxDesk outbox;

    @Test
    void an_answer_leaves_as_the_team_with_its_signature_and_what_was_asked() throws Exception {
        stage.does(Cast.ADA, () -> senders.change(TEAM, form()));
        try {
            Guest guest = Forms.guest();
            String number = filed(guest);
            stage.does(Cast.ANNA, () -> staff.reply(number, Forms.message("Het is weer in orde.")));
            String source = post.awaitMail(guest.email(), number, "weer in orde").get("source");

            assertThat(source)
                    .contains("From: Helpdesk <helpdesk@loket.example>")
                    .contains("Reply-To: Helpdesk <desk+" + number + ".")
                    .contains("Anna schrijft u over", "Met groet,", "de helpdesk")
                    .contains("Thread-Topic: ", "Thread-Index: ")
                    .contains("> Ik kan niet meer inloggen sinds gisteren.")
                    .doesNotContain("Anna de Vries");
        } finally {
            stage.does(Cast.ADA, () -> senders.letGo(TEAM));
        }
        assertThat(stage.as(Cast.ADA, () -> senders.of(TEAM)).own()).isFalse();
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() throws Exception {
        stage.does(Cast.ADA, () -> senders.change("permits", form()));
        try {
            assertThatThrownBy(() -> stage.does(Cast.ADA, () -> senders.change("permits", form())))
                    .isInstanceOf(NotAllowedNow.class);
        } finally {
            stage.does(Cast.ADA, () -> senders.letGo("permits"));
        }
    }

    @Test
    void those_who_take_part_get_a_copy_and_nobody_sees_a_blind_one() throws Exception {
        Guest guest = Forms.guest();
        String sister = address();
        String lawyer = address();
        String number = filed(guest);
        stage.does(Cast.ANNA, () -> staff.invite(number, new Guest("Zus", sister)));
        NewMessage said =
                new NewMessage(
                        "Voor u drieën.",
                        Channel.PORTAL,
                        Forms.token(),
                        List.of(),
                        List.of(lawyer));
        stage.does(Cast.ANNA, () -> staff.reply(number, said));

        for (String reader : List.of(guest.email(), sister, lawyer)) {
            String source = post.awaitMail(reader, number, "Voor u drie").get("source");
            assertThat(source).contains("Cc: Zus <" + sister + ">").doesNotContain(lawyer);
            assertThat(source).as("the guest's code").doesNotContain("code=");
        }

        stage.does(Cast.ANNA, () -> staff.dismiss(number, sister));
        assertThat(stage.as(Cast.ANNA, () -> staff.participants(number))).isEmpty();
        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.KARIN,
                                        () -> staff.invite(number, new Guest("K", address()))))
                .isInstanceOf(NotFound.class);
        assertThat(
                        catchThrowable(
                                () ->
                                        stage.does(
                                                Cast.ANNA,
                                                () -> staff.invite(number, new Guest("K", "k")))))
                .as("an address that is none")
                .isNotNull();
    }

    @Test
    void a_mail_that_was_given_up_goes_to_the_corrected_address_and_so_do_all_after_it()
            throws Exception {
        Guest guest = Forms.guest();
        String right = address();
        String number = filed(guest);
        stage.does(Cast.ANNA, () -> staff.reply(number, Forms.message("Eerste antwoord.")));
        post.awaitMail(guest.email(), number, "Eerste antwoord.");
        tables.change(
                "update outbox set status = 'PARKED', html = '<p>Eerste antwoord.</p>', last_error ="
                        + " '550 5.1.1 User unknown' where request_number = ? and kind = 'ANSWER'",
                number);

        MailState parked = answer(number);
        assertThat(parked.failed()).isTrue();
        assertThat(parked.trouble()).isEqualTo(MailTrouble.NO_SUCH_ADDRESS);
        assertThatThrownBy(() -> stage.does(Cast.KARIN, () -> outbox.again(number, parked.id())))
                .isInstanceOf(NotFound.class);
        stage.does(
                Cast.ANNA,
                () -> outbox.readdress(number, parked.id(), new Guest(guest.name(), right)));

        post.awaitMail(right, number, "Eerste antwoord.");
        assertThat(
                        tables.text(
                                "select requester_email from request where request_number = ?",
                                number))
                .isEqualTo(right);
        stage.does(Cast.ANNA, () -> staff.reply(number, Forms.message("Tweede antwoord.")));
        post.awaitMail(right, number, "Tweede antwoord.");
    }

    @Test
    void a_mail_that_came_back_is_sent_again_as_a_new_one() throws Exception {
        Guest guest = Forms.guest();
        String number = filed(guest);
        stage.does(Cast.ANNA, () -> staff.reply(number, Forms.message("Kijkt u even?")));
        String first = post.awaitMail(guest.email(), number, "Kijkt u even?").get("id");
        tables.change(
                "update outbox set bounced_at = now(), bounce_reason = '552 5.2.2 over quota'"
                        + " where request_number = ? and kind = 'ANSWER'",
                number);

        MailState bounced = answer(number);
        assertThat(bounced.trouble()).isEqualTo(MailTrouble.FULL);
        stage.does(Cast.ANNA, () -> outbox.again(number, bounced.id()));

        String again =
                tables.text(
                        "select message_id from outbox where request_number = ? and kind = 'ANSWER'",
                        number);
        assertThat(again).isNotEqualTo(first);
        post.awaitMail(guest.email(), again, "Kijkt u even?");
        assertThat(answer(number).failed()).isFalse();
    }

    @Test
    void a_changed_text_is_what_mails_say_until_it_is_taken_back() throws Exception {
        TextView before = text();
        TextDraft draft =
                new TextDraft(
                        "{subject} [{number}]",
                        "# Binnen\nDag {name}, team {team} kijkt ernaar.\n?code Code *{code}*\n"
                                + "-> Volgen | {link}");
        stage.does(
                Cast.ADA,
                () -> texts.save(MailKind.CONFIRMATION, Language.NL, before.revision(), draft));
        try {
            Guest guest = Forms.guest();
            String number = filed(guest);
            assertThat(post.awaitMail(guest.email(), number).get("source"))
                    .contains("kijkt ernaar.");
            assertThat(text().changed()).isTrue();
            assertThat(text().history().get(0).by()).isEqualTo("Ada Visser");
            assertThat(
                            stage.as(
                                    Cast.ADA,
                                    () -> texts.tryOut(MailKind.CONFIRMATION, Language.NL, draft)))
                    .isEqualTo("ada@loket.example");
            post.awaitMail("ada@loket.example", "kijkt ernaar.");
        } finally {
            int base = text().revision();
            stage.does(Cast.ADA, () -> texts.revert(MailKind.CONFIRMATION, Language.NL, base));
        }
        assertThat(text().now()).isEqualTo(before.delivered());
        assertThat(
                        tables.count(
                                "select count(*) from audit_entry where what = 'MailTextChanged' and who = 'ada'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_text_that_would_break_mails_is_not_saved_and_only_administrators_change_texts()
            throws Exception {
        TextDraft broken = new TextDraft("Hello {who}", "Nothing");
        int base = text().revision();
        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.ADA,
                                        () ->
                                                texts.save(
                                                        MailKind.CONFIRMATION,
                                                        Language.NL,
                                                        base,
                                                        broken)))
                .isInstanceOf(InvalidInput.class);
        for (Cast other : List.of(Cast.ANNA, Cast.BRAM, Cast.OTTO, Cast.PETRA)) {
            assertThatThrownBy(
                            () ->
                                    stage.does(
                                            other,
                                            () ->
                                                    texts.revert(
                                                            MailKind.CONFIRMATION,
                                                            Language.NL,
                                                            base)))
                    .as("%s", other)
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> stage.does(other, () -> senders.letGo(TEAM)))
                    .as("%s", other)
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    private TextView text() throws Exception {
        return stage.as(Cast.ADA, () -> texts.of(MailKind.CONFIRMATION, Language.NL));
    }

    private MailState answer(String number) throws Exception {
        return stage.as(Cast.ANNA, () -> outbox.of(number)).stream()
                .filter(it -> it.kind() == MailKind.ANSWER)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String filed(Guest guest) throws Exception {
        return stage.asGuest(() -> requests.fileAsGuest(Forms.request("Inloggen"), guest).number());
    }

    private SenderForm form() {
        return new SenderForm(
                -1,
                "helpdesk@loket.example",
                Map.of(Language.NL, "Helpdesk"),
                Map.of(Language.NL, "Met groet,\nde helpdesk"),
                AuthorName.FIRST,
                true);
    }

    private static String address() {
        return "o" + UUID.randomUUID().toString().substring(0, 8) + "@post.example";
    }
}
