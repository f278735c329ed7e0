package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The outbox, its route and the SMTP client as they run, against a mail server with moods. */
@Timeout(120)
class OutboxRouteTest {

    private static final String NO_SUCH_USER = "550 5.1.1 no such user here";

    @Test
    void mails_are_sent_over_few_connections_and_marked() throws Exception {
        try (ScriptedServer server = new ScriptedServer(to -> "250 fine");
                PostOffice office = new PostOffice(server.port())) {
            String[] many = many(300);
            office.write(many);
            await().until(() -> office.mails().allMatch(MailState::sent));
            assertThat(server.taken()).containsExactlyInAnyOrder(many);
            assertThat(server.conversations()).isLessThanOrEqualTo(8);
            MailState one = office.to(many[0]);
            assertThat(one.sentAt()).isEqualTo(office.clock.now());
            assertThat(one.attempts()).isEqualTo(1);
            assertThat(one.error()).isNull();
        }
    }

    @Test
    void a_refused_address_parks_the_mail_at_once_and_hinders_no_other() throws Exception {
        try (ScriptedServer server =
                        new ScriptedServer(
                                to -> to.startsWith("gone") ? NO_SUCH_USER : "250 fine");
                PostOffice office = new PostOffice(server.port())) {
            office.write("gone@x.example", "eva@x.example", "no address");
            await().until(() -> office.mails().noneMatch(MailState::waiting));
            assertThat(office.to("eva@x.example").sent()).isTrue();
            MailState gone = office.to("gone@x.example");
            assertThat(gone.parked()).isTrue();
            assertThat(gone.error()).contains(NO_SUCH_USER);
            assertThat(office.to("no address").parked()).isTrue();
            assertThat(office.parked.events()).hasSize(2);
            assertThat(office.list.counts().parked()).isEqualTo(2);
        }
    }

    @Test
    void a_mail_that_is_put_off_is_tried_again_after_growing_pauses_and_then_parked()
            throws Exception {
        try (ScriptedServer server = new ScriptedServer(to -> "451 4.7.1 try again later");
                PostOffice office = new PostOffice(server.port())) {
            office.write("eva@x.example");
            for (int failed = 1; failed <= 7; failed++) {
                int times = failed;
                await().until(() -> office.to("eva@x.example").attempts() == times);
                MailState mail = office.to("eva@x.example");
                assertThat(mail.waiting()).isTrue();
                assertThat(mail.error()).contains("451 4.7.1 try again later");
                Instant next = mail.nextAttempt();
                assertThat(next).isEqualTo(Attempts.after(failed, office.clock.now()).get());
                office.clock.move(Duration.between(office.clock.now(), next));
                office.wake();
            }
            await().until(() -> office.to("eva@x.example").parked());
            assertThat(office.parked.events()).hasSize(1);
        }
    }

    @Test
    void while_the_server_is_away_no_mail_uses_up_a_try_and_all_leave_when_it_is_back()
            throws Exception {
        int port = freePort();
        try (PostOffice office = new PostOffice(port)) {
            office.write(many(50));
            await().until(() -> office.pause.reason().isPresent());
            assertThat(office.list.counts().away()).isPresent();
            for (int i = 0; i < 3; i++) {
                office.clock.move(Duration.ofSeconds(30));
                office.wake();
                await().until(() -> !office.pause.over(office.clock.now()));
            }
            assertThat(office.mails()).allMatch(it -> it.waiting() && it.attempts() == 0);
            try (ScriptedServer server = new ScriptedServer(port, to -> "250 fine")) {
                office.clock.move(Duration.ofMinutes(2));
                office.wake();
                await().until(() -> office.mails().allMatch(MailState::sent));
                assertThat(server.taken()).hasSize(50);
                assertThat(office.pause.reason()).isEmpty();
            }
        }
    }

    @Test
    void a_server_that_ends_conversations_after_some_mails_gets_all_of_them_once()
            throws Exception {
        try (ScriptedServer server = new ScriptedServer(to -> "250 fine");
                PostOffice office = new PostOffice(server.port())) {
            server.mailsPerConversation = 3;
            office.write(many(40));
            await().until(() -> office.mails().allMatch(MailState::sent));
            assertThat(server.taken()).hasSize(40).doesNotHaveDuplicates();
            assertThat(office.mails()).allMatch(it -> it.attempts() == 1);
        }
    }

    @Test
    void a_conversation_that_breaks_off_costs_only_its_own_mail_a_try() throws Exception {
        try (ScriptedServer server =
                        new ScriptedServer(to -> to.startsWith("break") ? null : "250 fine");
                PostOffice office = new PostOffice(server.port())) {
            office.write("break@x.example", "eva@x.example", "jonas@x.example");
            await().until(() -> office.mails().filter(MailState::sent).count() == 2);
            await().until(() -> office.to("break@x.example").attempts() == 1);
            assertThat(office.to("break@x.example").waiting()).isTrue();
        }
    }

    @Test
    void a_mail_that_another_node_has_in_hand_is_passed_over() throws Exception {
        try (ScriptedServer server = new ScriptedServer(to -> "250 fine");
                PostOffice office = new PostOffice(server.port())) {
            office.pause.begin(office.clock.now(), "not yet");
            office.write("locked@x.example", "eva@x.example");
            long locked = office.to("locked@x.example").id();
            office.store.in(
                    () -> {
                        assertThat(office.outbox.take(locked)).isPresent();
                        office.pause.end();
                        office.wake();
                        await().until(() -> server.taken().contains("eva@x.example"));
                        return null;
                    });
            office.wake();
            await().until(() -> office.mails().allMatch(MailState::sent));
            assertThat(server.taken()).containsExactly("eva@x.example", "locked@x.example");
        }
    }

    @Test
    void a_parked_mail_starts_anew_when_somebody_says_so() throws Exception {
        String[] answer = {NO_SUCH_USER};
        try (ScriptedServer server = new ScriptedServer(to -> answer[0]);
                PostOffice office = new PostOffice(server.port())) {
            office.write("eva@x.example", "jonas@x.example");
            await().until(() -> office.mails().allMatch(MailState::parked));
            answer[0] = "250 fine";
            long one = office.to("eva@x.example").id();
            assertThat(office.store.in(() -> office.outbox.retry(office.outbox.lock(one).get())))
                    .isTrue();
            office.wake();
            await().until(() -> office.to("eva@x.example").sent());
            assertThat(office.store.in(() -> office.outbox.retry(office.outbox.lock(one).get())))
                    .isFalse();
            assertThat(office.store.in(office.outbox::retryAll)).isEqualTo(1);
            office.wake();
            await().until(() -> office.mails().allMatch(MailState::sent));
            assertThat(office.to("jonas@x.example").attempts()).isEqualTo(1);
        }
    }

    private static String[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj("someone%d@x.example"::formatted)
                .toArray(String[]::new);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
