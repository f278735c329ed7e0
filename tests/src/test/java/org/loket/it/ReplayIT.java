package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.loket.it.Post.DESK;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.mail.InboundDesk;
import org.loket.channel.mail.InboundView;
import org.loket.channel.mail.Verdict;
import org.loket.it.Post.Fate;

/** A mail that is judged again gets the verdict that fits today, and is never filed twice. */
@ExtendWith(ArquillianExtension.class)
class ReplayIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Post post;
    @Inject InboundDesk inbound;

    private final String writer = "r" + UUID.randomUUID() + "@post.example";

    @Test
    void a_mail_taken_for_spam_is_filed_once_somebody_insists() throws Exception {
        Fate spam = write("Aanbod", "X-Spam-Flag: YES\r\n");
        assertThat(spam.verdict()).isEqualTo("SPAM");

        assertThat(again(spam.id(), false).verdict()).isEqualTo(Verdict.SPAM);
        InboundView filed = again(spam.id(), true);
        InboundView twice = again(spam.id(), true);

        assertThat(filed.verdict()).isEqualTo(Verdict.REQUEST);
        assertThat(twice.request()).isEqualTo(filed.request());
        assertThat(requests()).isOne();
        assertThat(
                        tables.count(
                                "select count(*) from audit_entry where what = 'MailReplayed' and request_number = ?",
                                filed.request()))
                .isOne();
    }

    @Test
    void a_mail_that_was_filed_stays_what_it_became() throws Exception {
        Fate first = write("Vraag", "");
        String number = first.number();
        post.awaitMail(writer, number);

        InboundView again = again(first.id(), false);

        assertThat(again.verdict()).isEqualTo(Verdict.REQUEST);
        assertThat(again.request()).isEqualTo(number);
        assertThat(requests()).isOne();
        assertThat(messages(number)).isOne();
        assertThat(tables.count("select count(*) from outbox where request_number = ?", number))
                .as("confirmations")
                .isOne();
    }

    @Test
    void an_answer_that_was_filed_is_not_said_twice() throws Exception {
        String number = write("Vraag", "").number();
        Fate answer = write("Nog iets over " + number, "");
        assertThat(answer.verdict()).isEqualTo("REPLY");

        assertThat(again(answer.id(), true).request()).isEqualTo(number);

        assertThat(messages(number)).isEqualTo(2);
    }

    @Test
    void the_verdict_changes_with_what_is_known_now() throws Exception {
        String id = Post.newId();
        Fate early = write("Over de lamp", "In-Reply-To: " + id + "\r\n");
        assertThat(early.verdict()).isEqualTo("REQUEST");
        tables.change(
                "update inbound set request_number = null, message = null, verdict = 'REJECTED' where id = ?",
                early.id());
        tables.change(
                "update request set submission = ? where request_number = ?", id, early.number());
        tables.change(
                "update request_message set submission = ? where submission = (select identity_hash from inbound where id = ?)",
                id,
                early.id());
        post.send(writer, DESK, Post.letter(writer, DESK, id, "De lamp", "", "Hij is kapot."));
        String number = post.fate(id).number();

        InboundView late = again(early.id(), false);

        assertThat(late.verdict()).isEqualTo(Verdict.REPLY);
        assertThat(late.request()).isEqualTo(number);
    }

    private Fate write(String subject, String header) throws Exception {
        String id = Post.newId();
        post.send(writer, DESK, Post.letter(writer, DESK, id, subject, header, "Hallo."));
        return post.fate(id);
    }

    private InboundView again(long id, boolean insist) throws Exception {
        stage.does(Cast.ADA, () -> inbound.replay(id, insist));
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> view(id), it -> it.judged() && it.attempts() > 0);
    }

    private InboundView view(long id) throws Exception {
        return stage.as(Cast.ADA, () -> inbound.view(id));
    }

    private long requests() throws Exception {
        return tables.count("select count(*) from request where requester_email = ?", writer);
    }

    private long messages(String number) throws Exception {
        return tables.count(
                "select count(*) from request_message m join request r on r.id = m.request_id"
                        + " where r.request_number = ?",
                number);
    }
}
