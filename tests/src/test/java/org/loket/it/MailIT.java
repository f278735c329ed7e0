package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.it.Post.DESK;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.it.Post.Fate;
import org.loket.request.StaffDesk;

/** What people send by mail becomes a request, or part of the one that it belongs to, once. */
@ExtendWith(ArquillianExtension.class)
class MailIT {

    private static final String PETRA = "petra@loket.example";

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Post post;
    @Inject StaffDesk staff;

    @Test
    void a_mail_becomes_a_request_of_the_person_who_wrote_it() throws Exception {
        Fate fate = write(PETRA, "Re: Het wifi doet het niet", "", "Graag hulp in zaal 3.");

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        String of = " from request where request_number = ?";
        assertThat(tables.text("select subject" + of, fate.number()))
                .isEqualTo("Het wifi doet het niet");
        assertThat(tables.text("select channel" + of, fate.number())).isEqualTo("EMAIL");
        assertThat(tables.text("select guest" + of, fate.number())).isEqualTo("false");
        assertThat(tables.text("select requester_name" + of, fate.number()))
                .isEqualTo("Petra Mulder");
        assertThat(said(fate.number())).isEqualTo("Graag hulp in zaal 3.");
        var confirmation = post.awaitMail(PETRA, fate.number());
        assertThat(confirmation.get("answers")).startsWith("desk+" + fate.number() + ".");
        assertThat(confirmation.get("source")).contains("X-Loket-Loop: " + DESK);
    }

    @Test
    void a_mail_of_plain_text_offers_no_layout() throws Exception {
        String number = write(PETRA, "Kort", "", "Alleen tekst.").number();

        stage.does(
                Cast.ANNA,
                () ->
                        assertThat(staff.view(number).messages())
                                .allMatch(it -> it.letter().isPresent())
                                .noneMatch(it -> it.letter().get().layout()));
    }

    @Test
    void somebody_whom_we_do_not_know_gets_a_tracking_code() throws Exception {
        String address = someone();
        Fate fate = write(address, "Vraag", "Content-Language: en\r\n", "May I ask something?");

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        var confirmation = post.awaitMail(address, fate.number());
        assertThat(confirmation.get("source")).contains("tracking code");
    }

    @Test
    void an_answer_lands_in_its_request_by_the_address_that_it_goes_to() throws Exception {
        String address = someone();
        String number = write(address, "Vraag", "", "Eerst.").number();
        Map<String, String> confirmation = post.awaitMail(address, number);

        String id = Post.newId();
        post.send(
                "other@elsewhere.example",
                confirmation.get("answers"),
                Post.letter(
                        "other@elsewhere.example",
                        confirmation.get("answers"),
                        id,
                        "AW: iets anders",
                        "",
                        "Van mijn andere adres."));

        assertThat(post.fate(id))
                .extracting(Fate::verdict, Fate::number)
                .containsExactly("REPLY", number);
        assertThat(said(number)).isEqualTo("Van mijn andere adres.");
    }

    @Test
    void an_answer_to_an_agents_answer_lands_in_its_request_by_its_references() throws Exception {
        String address = someone();
        String number = write(address, "Vraag", "", "Eerst.").number();
        stage.does(Cast.ANNA, () -> staff.reply(number, Forms.message("Kunt u dat toelichten?")));
        Map<String, String> answer = post.awaitMail(address, number, "toelichten");

        Fate fate =
                write(
                        address,
                        "Geen onderwerp van u",
                        "In-Reply-To: " + answer.get("id") + "\r\n",
                        "Zo dus.");

        assertThat(fate).extracting(Fate::verdict, Fate::number).containsExactly("REPLY", number);
    }

    @Test
    void whoever_was_in_cc_answers_into_the_same_request() throws Exception {
        String address = someone();
        String sister = someone();
        String first = Post.newId();
        post.send(
                address,
                DESK,
                Post.letter(address, DESK, first, "Samen", "Cc: Zus <" + sister + ">\r\n", "Wij."));
        String number = post.fate(first).number();

        Fate fate = write(sister, "Re: Samen", "References: " + first + "\r\n", "Ik ook.");

        assertThat(fate).extracting(Fate::verdict, Fate::number).containsExactly("REPLY", number);
        assertThat(
                        tables.text(
                                "select m.author_name from request_message m join request r on r.id = m.request_id"
                                        + " where r.request_number = ? order by m.id desc",
                                number))
                .isEqualTo(sister.substring(0, sister.indexOf('@')));
    }

    @Test
    void the_number_in_the_subject_counts_for_those_who_take_part_only() throws Exception {
        String address = someone();
        String number = write(address, "Mijn vraag", "", "Eerst.").number();

        Fate own = write(address, "Nog iets over " + number, "", "Ik weer.");
        Fate strange = write(someone(), "Over [" + number + "]", "", "Ik wil meelezen.");

        assertThat(own).extracting(Fate::verdict, Fate::number).containsExactly("REPLY", number);
        assertThat(strange.verdict()).isEqualTo("REQUEST");
        assertThat(strange.reason()).isEqualTo("quoted");
        assertThat(strange.number()).isNotEqualTo(number);
        assertThat(stage.as(Cast.ANNA, () -> staff.links(strange.number())))
                .singleElement()
                .satisfies(it -> assertThat(it.number()).isEqualTo(number));
    }

    @Test
    void a_request_that_ended_long_ago_gets_a_successor() throws Exception {
        String address = someone();
        String number = write(address, "Oud", "", "Eerst.").number();
        tables.change(
                "update request set status = 'CLOSED', closed_at = now() - interval '31 days' where request_number = ?",
                number);

        Fate fate = write(address, "Re: Oud [" + number + "]", "", "Toch nog iets.");

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        assertThat(fate.reason()).isEqualTo("follows");
        assertThat(fate.number()).isNotEqualTo(number);
    }

    @Test
    void a_mail_that_comes_twice_is_filed_once() throws Exception {
        String address = someone();
        String id = Post.newId();
        String raw = Post.letter(address, DESK, id, "Dubbel", "", "Twee keer.");
        post.send(address, DESK, raw);
        post.send(address, DESK, raw);
        String number = post.fate(id).number();
        write(address, "Daarna", "", "Iets anders.");

        assertThat(
                        tables.count(
                                "select count(*) from request where requester_email = ? and subject = 'Dubbel'",
                                address))
                .isOne();
        assertThat(number).isNotNull();
    }

    @Test
    void our_own_mail_that_comes_back_is_a_loop() throws Exception {
        Fate fate = write(someone(), "Lus", "X-Loket-Loop: " + DESK + "\r\n", "Rondje.");

        assertThat(fate.verdict()).isEqualTo("LOOP");
        assertThat(fate.number()).isNull();
    }

    @Test
    void an_agents_answer_by_mail_reaches_the_requester() throws Exception {
        String address = someone();
        String number = write(address, "Agent", "", "Wie helpt mij?").number();

        Fate fate = write("anna@loket.example", "Re: Agent [" + number + "]", "", "Ik help u.");

        assertThat(fate)
                .extracting(Fate::verdict, Fate::reason)
                .containsExactly("REPLY", "colleague");
        post.awaitMail(address, number, "Ik help u.");
    }

    @Test
    void out_of_office_is_noted_and_answered_by_nobody() throws Exception {
        String address = someone();
        String number = write(address, "Vraag", "", "Eerst.").number();
        stage.does(Cast.ANNA, () -> staff.reply(number, Forms.message("Even een antwoord.")));
        Map<String, String> answer = post.awaitMail(address, number, "Even een antwoord");
        long mails = mails(number);

        Fate fate =
                write(
                        address,
                        "Afwezig",
                        "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + answer.get("id") + "\r\n",
                        "Ik ben er maandag weer.");

        assertThat(fate)
                .extracting(Fate::verdict, Fate::number)
                .containsExactly("AUTOMATIC", number);
        assertThat(said(number)).contains("Ik ben er maandag weer.");
        assertThat(voice(number)).isEqualTo("NOTE");
        assertThat(mails(number)).isEqualTo(mails);
    }

    @Test
    void an_alarm_becomes_a_request_that_nobody_confirms() throws Exception {
        Fate fate = write(someone(), "Disk full", "Auto-Submitted: auto-generated\r\n", "98 %");

        assertThat(fate.verdict()).isEqualTo("REQUEST");
        assertThat(mails(fate.number())).isZero();
    }

    @Test
    void a_mail_that_comes_back_is_marked_and_the_desk_is_told() throws Exception {
        String address = someone();
        String number = write(address, "Vraag", "", "Eerst.").number();
        stage.does(Cast.ANNA, () -> staff.reply(number, Forms.message("Komt dit aan?")));
        Map<String, String> answer = post.awaitMail(address, number, "Komt dit aan?");
        String id = Post.newId();
        String report =
                """
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                To: %s
                Message-ID: %s
                Subject: Undelivered Mail Returned to Sender
                Return-Path: <>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I'm sorry to have to inform you that your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """
                        .formatted(answer.get("answers"), id, address, answer.get("id"))
                        .replace("\n", "\r\n");
        post.send("mailer-daemon@mx.example", answer.get("answers"), report);

        Fate fate = post.fate(id);

        assertThat(fate).extracting(Fate::verdict, Fate::number).containsExactly("BOUNCE", number);
        assertThat(
                        tables.text(
                                "select bounce_reason from outbox where message_id = ?",
                                answer.get("id")))
                .contains("User unknown");
        assertThat(said(number)).contains(address, "User unknown");
        assertThat(voice(number)).isEqualTo("NOTE");
        assertThat(tables.count("select count(*) from failing_address where email = ?", address))
                .isOne();
    }

    private long mails(String number) throws SQLException {
        return tables.count("select count(*) from outbox where request_number = ?", number);
    }

    private String voice(String number) throws SQLException {
        return tables.text(
                "select m.voice from request_message m join request r on r.id = m.request_id"
                        + " where r.request_number = ? order by m.id desc",
                number);
    }

    private Fate write(String from, String subject, String header, String text) throws Exception {
        String id = Post.newId();
        post.send(from, DESK, Post.letter(from, DESK, id, subject, header, text));
        return post.fate(id);
    }

    private String said(String number) throws SQLException {
        return tables.text(
                "select m.said from request_message m join request r on r.id = m.request_id"
                        + " where r.request_number = ? order by m.id desc",
                number);
    }

    private static String someone() {
        return "m" + UUID.randomUUID().toString().substring(0, 8) + "@post.example";
    }
}
