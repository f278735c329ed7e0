package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.loket.it.Post.DESK;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.it.Post.Fate;
import org.loket.kernel.Language;
import org.loket.request.BatchDesk;
import org.loket.request.Channel;
import org.loket.request.Guest;
import org.loket.request.Handed;
import org.loket.request.NewRequest;
import org.loket.request.Terms;
import org.loket.request.Wish;
import org.loket.workflow.SystemHands;

/** What is filed together is right for each, and one that cannot be filed costs no other. */
@ExtendWith(ArquillianExtension.class)
class LotIT {

    private static final int MANY = 33;

    @Inject Tables tables;
    @Inject Post post;
    @Inject BatchDesk batch;
    @Inject SystemHands hands;

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager transaction;

    /** By Message-ID. */
    private final Map<String, byte[]> mails = new LinkedHashMap<>();

    @Test
    void mails_that_arrive_together_are_filed_together_and_answers_after_what_they_answer()
            throws Exception {
        String eva = someone();
        String first = mail(eva, "Vraag", "", "Waar vind ik het formulier?");
        String answer = mail(eva, "Re: Vraag", "References: " + first + "\r\n", "Al gevonden.");
        String talker = someone();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) many.add(mail(talker, "Nog iets " + i, "", "Zie boven."));
        arrive();

        String number = post.fate(first).number();
        assertThat(post.fate(answer))
                .extracting(Fate::verdict, Fate::number)
                .containsExactly("REPLY", number);
        assertThat(many).map(post::fate).extracting(Fate::verdict).containsOnly("REQUEST");
        String of = " from request where requester_email = ?";
        assertThat(tables.count("select count(*)" + of, talker)).isEqualTo(MANY);
        assertThat(tables.count("select count(distinct requester_id)" + of, talker)).isOne();
        assertThat(tables.count("select count(distinct xmin::text)" + of, talker))
                .as("transactions")
                .isOne();
        assertThat(tables.count("select count(*) from outbox where recipient = ?", talker))
                .isEqualTo(MANY);
        var confirmation = post.awaitMail(eva, number);
        assertThat(confirmation.get("source")).contains("In-Reply-To: " + first);
    }

    @Test
    void who_writes_for_the_first_time_is_filed_with_who_wrote_before() throws Exception {
        String known = someone();
        String once = mail(known, "Eerst", "", "De eerste keer.");
        arrive();
        assertThat(post.fate(once).verdict()).isEqualTo("REQUEST");
        mails.clear();

        String fresh = someone();
        List<String> two =
                List.of(
                        mail(known, "Weer", "", "Daar ben ik weer."),
                        mail(fresh, "Nieuw", "", "Voor het eerst."));
        arrive();

        assertThat(two).map(post::fate).extracting(Fate::verdict).containsOnly("REQUEST");
        assertThat(
                        tables.count(
                                "select count(distinct xmin::text) from request"
                                        + " where requester_email in (?, ?) and subject <> 'Eerst'",
                                known,
                                fresh))
                .as("transactions")
                .isOne();
    }

    @Test
    void an_answer_waits_for_a_mail_before_it_that_is_to_be_tried_later() throws Exception {
        String eva = someone();
        String first = mail(eva, "Later", "", "Kan nu nog niet.");
        String answer = mail(eva, "Re: Later", "References: " + first + "\r\n", "En?");
        OffsetDateTime later = now().plusHours(1);
        arrive(Map.of(first, later));

        String waiting =
                "select count(*) from inbound where message_id = ? and status = 'WAITING'"
                        + " and next_attempt > ?";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> tables.count(waiting, answer, now().plusMinutes(30)) == 1);
        tables.change(
                "update inbound set next_attempt = now() where message_id in (?, ?)",
                first,
                answer);

        String number = post.fate(first).number();
        assertThat(post.fate(answer))
                .extracting(Fate::verdict, Fate::number)
                .containsExactly("REPLY", number);
    }

    @Test
    void one_that_cannot_be_read_is_tried_again_and_the_others_are_filed() throws Exception {
        String before = mail(someone(), "Ervoor", "", "Heel gewoon.");
        String broken = Post.newId();
        mails.put(broken, new byte[] {1, 2, 3});
        String after = mail(someone(), "Erna", "", "Ook gewoon.");
        arrive();

        assertThat(List.of(before, after))
                .map(post::fate)
                .extracting(Fate::verdict)
                .containsOnly("REQUEST");
        String failed = "select attempts from inbound where message_id = ? and status = 'WAITING'";
        await().atMost(Duration.ofSeconds(10)).until(() -> tables.count(failed, broken) == 1);
        assertThat(tables.text("select last_error from inbound where message_id = ?", broken))
                .isNotBlank();
        tables.change("update inbound set status = 'PARKED' where message_id = ?", broken);
    }

    @Test
    void what_was_filed_together_is_undone_with_the_transaction_that_it_belongs_to()
            throws Exception {
        Handed one = handed();
        Handed other = handed();

        hands.perform(() -> fileInVain(List.of(one, other)));

        assertThat(
                        tables.count(
                                "select count(*) from request where submission in (?, ?)",
                                one.form().submission(),
                                other.form().submission()))
                .isZero();
    }

    private void fileInVain(List<Handed> handed) {
        try {
            transaction.begin();
            batch.file(handed);
            transaction.rollback();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mail(String from, String subject, String header, String text)
            throws IOException {
        String id = Post.newId();
        byte[] raw =
                Post.letter(from, DESK, id, subject, header, text).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(raw);
        }
        mails.put(id, packed.toByteArray());
        return id;
    }

    /** All at the same moment, as if a mailbox had been read. */
    private void arrive() throws Exception {
        arrive(Map.of());
    }

    /**
     * @param later when those are to be judged that are not to be judged now
     */
    private void arrive(Map<String, OffsetDateTime> later) throws Exception {
        long mailbox = tables.count("select id from mailbox where address = ?", DESK);
        long id = tables.count("select nextval('inbound_seq')") - 49;
        transaction.begin();
        for (var mail : mails.entrySet()) {
            OffsetDateTime due = later.getOrDefault(mail.getKey(), now());
            keep(id++, mailbox, mail.getKey(), mail.getValue(), due);
        }
        transaction.commit();
    }

    private void keep(long id, long mailbox, String messageId, byte[] packed, OffsetDateTime due)
            throws SQLException {
        tables.change(
                "insert into inbound (id, version, mailbox_id, identity_hash, message_id,"
                        + " received_at, byte_count, status, insisted, attempts, next_attempt)"
                        + " values (?, 0, ?, ?, ?, ?, ?, 'WAITING', false, 0, ?)",
                id,
                mailbox,
                UUID.randomUUID().toString(),
                messageId,
                now(),
                packed.length,
                due);
        tables.change(
                "insert into inbound_raw (inbound_id, part, content_bytes) values (?, 0, ?)",
                id,
                packed);
    }

    private static Handed handed() {
        return new Handed(
                new NewRequest(
                        "password-reset",
                        "Samen",
                        "Of geen van beide.",
                        Language.NL,
                        Channel.LEGACY,
                        UUID.randomUUID().toString(),
                        List.of()),
                new Guest("Iemand", someone()),
                new Terms(new Wish(null, null), Optional.empty(), false));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static String someone() {
        return "lot" + UUID.randomUUID().toString().substring(0, 8) + "@post.example";
    }
}
