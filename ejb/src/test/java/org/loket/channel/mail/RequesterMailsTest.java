package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.loket.kernel.Language;
import org.loket.request.Channel;
import org.loket.request.Closure;
import org.loket.request.FilingsAhead;
import org.loket.request.LastWords;
import org.loket.request.Participant;
import org.loket.request.ReplySent;
import org.loket.request.RequestClosed;
import org.loket.request.RequestFacts;
import org.loket.request.RequestFiled;
import org.loket.request.RequestReopened;
import org.loket.request.RequestResolved;
import org.loket.request.RequestWaiting;
import org.loket.request.Status;

class RequesterMailsTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_confirmation_says_number_link_and_expected_day_in_the_zone_of_the_team() {
        RequestFacts request = Office.request(Status.RECEIVED, Language.NL);
        inOneTransaction(
                it -> it.filed(new RequestFiled(request, Channel.PORTAL, 1, "form", true)));
        OutgoingMail mail = only();
        assertThat(mail.kind()).isEqualTo(MailKind.CONFIRMATION);
        assertThat(mail.recipient()).isEqualTo("petra@loket.example");
        assertThat(mail.language()).isEqualTo(Language.NL);
        assertThat(mail.messageId()).isEqualTo("<2026-000123@loket.example>");
        assertThat(mail.threadId()).isEqualTo(mail.messageId());
        assertThat(mail.subject()).isEqualTo("Lamp [2026-000123]");
        assertThat(mail.text())
                .contains("Beste Petra Mulder", "vrijdag 27 november 2026")
                .contains("https://desk.example/my/2026-000123")
                .doesNotContain("7K2M");
        assertThat(mail.status()).isEqualTo(MailStatus.WAITING);
        assertThat(mail.nextAttempt()).isEqualTo(office.clock.now());
        assertThat(mail.automatic()).isTrue();
    }

    @Test
    void a_guest_gets_the_tracking_code_and_a_link_with_it() {
        RequestFacts request =
                Office.request(Status.RECEIVED, Language.EN, "guest@x.example", true);
        inOneTransaction(
                it -> it.filed(new RequestFiled(request, Channel.PORTAL, 1, "form", true)));
        assertThat(only().text())
                .contains("Your tracking code is 7K2M-0QXA-9DPR-44TZ")
                .contains("https://desk.example/follow/2026-000123?code=7K2M-0QXA-9DPR-44TZ");
    }

    @Test
    void who_has_no_address_gets_no_mail() {
        for (String nowhere : new String[] {null, " "}) {
            RequestFacts request = Office.request(Status.RESOLVED, Language.EN, nowhere, false);
            inOneTransaction(
                    it -> {
                        it.filed(new RequestFiled(request, Channel.PHONE, 1, "form", true));
                        it.replied(reply(request, "It works."));
                        it.resolved(new RequestResolved(request));
                    });
        }
        assertThat(office.mails()).isEmpty();
    }

    @Test
    void a_reply_alone_is_an_answer_in_the_thread_of_the_request() {
        RequestFacts request = Office.request(Status.IN_PROGRESS, Language.EN);
        inOneTransaction(it -> it.replied(reply(request, "Which lamp?\nThe tall one?")));
        OutgoingMail mail = only();
        assertThat(mail.kind()).isEqualTo(MailKind.ANSWER);
        assertThat(mail.text())
                .contains("Sofie Vermeer has written to you about “Lamp”:\n\n")
                .contains("> Which lamp?\n> The tall one?\n");
        assertThat(mail.threadId()).isEqualTo("<2026-000123@loket.example>");
        assertThat(mail.messageId()).isNotEqualTo(mail.threadId());
        assertThat(mail.automatic()).isFalse();
    }

    @Test
    void a_reply_and_the_step_that_comes_with_it_are_one_mail_in_either_order() {
        RequestFacts request = Office.request(Status.WAITING, Language.EN);
        inOneTransaction(
                it -> {
                    it.replied(reply(request, "Which lamp?"));
                    it.waiting(new RequestWaiting(request));
                });
        inOneTransaction(
                it -> {
                    it.resolved(new RequestResolved(request));
                    it.replied(reply(request, "It works."));
                });
        List<OutgoingMail> mails = office.mails();
        assertThat(mails)
                .extracting(OutgoingMail::kind)
                .containsExactly(MailKind.QUESTION, MailKind.RESOLVED);
        assertThat(mails.get(0).text())
                .contains("> Which lamp?", "the clock stands still", "5 working days");
        assertThat(mails.get(1).text())
                .contains("> It works.", "that settles your request")
                .contains("tell us on the page of your request");
        assertThat(mails).noneMatch(OutgoingMail::automatic);
    }

    @Test
    void the_step_also_joins_a_reply_that_is_in_the_database_already() {
        RequestFacts request = Office.request(Status.WAITING, Language.EN);
        inOneTransaction(
                it -> {
                    it.replied(reply(request, "Which lamp?"));
                    office.outbox.em.flush();
                    it.waiting(new RequestWaiting(request));
                });
        assertThat(only().kind()).isEqualTo(MailKind.QUESTION);
    }

    @Test
    void five_mails_an_hour_that_nobody_wrote_go_to_one_address_however_many_are_filed_at_once() {
        RequestFacts request = Office.request(Status.RECEIVED, Language.EN);
        inOneTransaction(it -> file(it, request, 4));
        assertThat(office.mails()).hasSize(4);
        inOneTransaction(
                it -> {
                    it.ahead(new FilingsAhead(List.of(request.email())));
                    file(it, request, 4);
                });
        assertThat(office.mails()).hasSize(5);
    }

    @Test
    void two_replies_are_two_mails() {
        RequestFacts request = Office.request(Status.RESOLVED, Language.EN);
        inOneTransaction(
                it -> {
                    it.replied(reply(request, "One"));
                    it.replied(reply(request, "Two"));
                    it.resolved(new RequestResolved(request));
                });
        assertThat(office.mails())
                .extracting(OutgoingMail::kind)
                .containsExactly(MailKind.ANSWER, MailKind.RESOLVED);
        assertThat(office.mails().get(0).text()).contains("> One").doesNotContain("> Two");
        assertThat(office.mails().get(1).text()).contains("> Two").doesNotContain("> One");
    }

    @Test
    void a_step_in_a_later_transaction_is_a_mail_of_its_own() {
        RequestFacts request = Office.request(Status.RESOLVED, Language.EN);
        inOneTransaction(it -> it.replied(reply(request, "It works.")));
        inOneTransaction(it -> it.resolved(new RequestResolved(request)));
        assertThat(office.mails())
                .extracting(OutgoingMail::kind)
                .containsExactly(MailKind.ANSWER, MailKind.RESOLVED);
        assertThat(office.mails().get(1).automatic()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Closure.class, mode = Mode.EXCLUDE, names = "ELSEWHERE")
    void the_end_of_a_request_is_told_with_its_reason(Closure how) {
        RequestFacts request = Office.request(Status.CLOSED, Language.EN);
        inOneTransaction(it -> it.closed(new RequestClosed(request, how)));
        String reason =
                switch (how) {
                    case CONFIRMED -> "You told us that “Lamp” is settled.";
                    case WITHDRAWN -> "You told us that you no longer need “Lamp”.";
                    case SILENCE -> "We have not heard from you about “Lamp”";
                    case REJECTED -> "cannot do what you asked for in “Lamp”";
                    case ELSEWHERE -> throw new IllegalArgumentException("nobody is told of that");
                };
        assertThat(only().text()).contains(reason, "you can open the request again");
    }

    @Test
    void that_a_request_was_taken_up_again_is_told_with_the_new_day() {
        RequestFacts request = Office.request(Status.IN_PROGRESS, Language.EN);
        inOneTransaction(it -> it.reopened(new RequestReopened(request, Status.RESOLVED)));
        assertThat(only().text()).contains("is open again", "Friday 27 November 2026");
    }

    @Test
    void a_mail_leaves_as_the_team_says() {
        office.senders.say(
                "library",
                TestSenders.form(
                        "library@city.example", "Library", "Bye,\nthe library", AuthorName.FIRST));
        RequestFacts request = Office.request(Status.IN_PROGRESS, Language.EN);
        office.last =
                new LastWords.Words("Petra Mulder", office.clock.now(), "It is dark.\n\nHelp!");
        inOneTransaction(it -> it.replied(reply(request, "It works.")));
        OutgoingMail mail = only();
        assertThat(mail.envelope().sender()).contains("library@city.example");
        assertThat(mail.envelope().senderName()).contains("Library");
        assertThat(mail.text())
                .contains("Sofie has written to you", "-- \nBye,\nthe library\n")
                .contains("Petra Mulder wrote on ", "> It is dark.\n> \n> Help!")
                .doesNotContain("Sofie Vermeer");
        assertThat(mail.text().indexOf("-- \n")).isLessThan(mail.text().indexOf("It is dark."));
        assertThat(mail.html()).contains("Bye,<br>\nthe library", "It is dark.<br>\n<br>\nHelp!");
    }

    @Test
    void who_takes_part_gets_the_same_mail_without_the_code_of_the_guest() {
        RequestFacts guest =
                Office.request(Status.IN_PROGRESS, Language.EN, "guest@x.example", true);
        inOneTransaction(
                it ->
                        it.replied(
                                new ReplySent(
                                        guest,
                                        "Sofie Vermeer",
                                        "It works.",
                                        99,
                                        List.of(new Participant("Zoë", "zoe@x.example")),
                                        List.of("lawyer@x.example"))));
        OutgoingMail mail = only();
        assertThat(mail.envelope().copies())
                .containsExactly(new Participant("Zoë", "zoe@x.example"));
        assertThat(mail.envelope().blindCopies())
                .containsExactly(new Participant("", "lawyer@x.example"));
        assertThat(mail.text())
                .contains("https://desk.example/follow/2026-000123")
                .doesNotContain("7K2M", "lawyer");
        assertThat(mail.html()).doesNotContain("7K2M", "lawyer");
    }

    @Test
    void a_confirmation_answers_the_mail_that_the_request_came_by() {
        RequestFacts request = Office.request(Status.RECEIVED, Language.EN);
        office.told.by("form", "<question@post.example>");
        inOneTransaction(it -> it.filed(new RequestFiled(request, Channel.EMAIL, 1, "form", true)));
        assertThat(only().envelope().inReplyTo()).contains("<question@post.example>");
        assertThat(only().envelope().references()).containsExactly("<question@post.example>");
        assertThat(only().messageId()).isEqualTo("<2026-000123@loket.example>");
    }

    @Test
    void an_answer_hangs_below_all_that_was_written() {
        RequestFacts request = Office.request(Status.IN_PROGRESS, Language.EN);
        inOneTransaction(
                it -> it.filed(new RequestFiled(request, Channel.PORTAL, 1, "form", true)));
        office.clock.move(Duration.ofMinutes(1));
        inOneTransaction(it -> it.replied(reply(request, "One")));
        office.clock.move(Duration.ofMinutes(1));
        inOneTransaction(it -> it.replied(reply(request, "Two")));
        List<OutgoingMail> mails = office.mails();
        assertThat(mails.get(2).envelope().references())
                .containsExactly(mails.get(0).messageId(), mails.get(1).messageId());
        assertThat(mails.get(2).envelope().inReplyTo()).contains(mails.get(1).messageId());
        assertThat(mails).extracting(OutgoingMail::subject).containsOnly("Lamp [2026-000123]");
    }

    private void inOneTransaction(Consumer<RequesterMails> work) {
        office.store.in(
                () -> {
                    work.accept(office.toRequesters());
                    return null;
                });
    }

    private static void file(RequesterMails mails, RequestFacts request, int times) {
        for (int i = 0; i < times; i++) {
            mails.filed(new RequestFiled(request, Channel.LEGACY, i, "form " + i, true));
        }
    }

    private OutgoingMail only() {
        List<OutgoingMail> mails = office.mails();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static ReplySent reply(RequestFacts request, String text) {
        return new ReplySent(request, "Sofie Vermeer", text, 99);
    }
}
