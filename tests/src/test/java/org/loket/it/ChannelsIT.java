package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.ChannelDesk;
import org.loket.channel.ChannelState;
import org.loket.channel.hook.HookDesk;
import org.loket.channel.hook.HookEvent;
import org.loket.channel.hook.HookForm;
import org.loket.request.RequestDesk;

/** All channels in one list, each of which can be stopped without losing anything. */
@ExtendWith(ArquillianExtension.class)
class ChannelsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject ChannelDesk channels;
    @Inject HookDesk hooks;
    @Inject RequestDesk requests;

    @Test
    void the_outbox_can_be_stopped_and_sends_what_waited_when_it_is_started() throws Exception {
        stage.does(Cast.ADA, () -> channels.stop("outbox", "outbox"));
        try {
            assertThat(state("outbox", "outbox").started()).isFalse();
            // what was taken before the stop may still be under way
            await().atMost(SOON).until(() -> state("outbox", "outbox").waiting() == 0);
            String number =
                    stage.as(Cast.PETRA, () -> requests.file(Forms.request("Wacht even"))).number();
            assertThat(status(number)).isEqualTo("WAITING");
            assertThat(state("outbox", "outbox").waiting()).isPositive();
            assertThat(state("outbox", "outbox").waitingSince()).isNotNull();

            stage.does(Cast.ADA, () -> channels.start("outbox", "outbox"));
            await().atMost(SOON).until(() -> "SENT".equals(status(number)));
            assertThat(state("outbox", "outbox").lastSuccess()).isNotNull();
        } finally {
            stage.does(Cast.ADA, () -> channels.start("outbox", "outbox"));
        }
        assertThat(tables.count("select count(*) from audit_entry where what = 'ChannelStopped'"))
                .isPositive();
    }

    @Test
    void a_webhook_in_trouble_says_why_and_where_to_look() throws Exception {
        try (Receiver other = new Receiver()) {
            other.answers(500);
            HookForm form =
                    new HookForm("Kapot", other.address(), Set.of(HookEvent.OVERDUE), false);
            long hook = stage.as(Cast.ADA, () -> hooks.add(form));
            stage.does(Cast.ADA, () -> hooks.test(hook));
            String id = Long.toString(hook);
            await().atMost(SOON).until(() -> state("hook", id).troubled());

            assertThat(state("hook", id).trouble()).isEqualTo("HTTP 500");
            assertThat(state("hook", id).page()).isEqualTo("/admin/hook?id=" + hook);
            stage.does(Cast.ADA, () -> channels.stop("hook", id));
            assertThat(state("hook", id).started()).isFalse();
            stage.does(Cast.ADA, () -> hooks.remove(hook));
        }
    }

    @Test
    void a_mailbox_is_in_the_list() throws Exception {
        assertThat(stage.as(Cast.ADA, () -> channels.states()))
                .extracting(ChannelState::kind)
                .contains("mailbox", "outbox");
    }

    private String status(String number) throws Exception {
        return tables.text("select status from outbox where request_number = ?", number);
    }

    private ChannelState state(String kind, String id) throws Exception {
        return stage.as(Cast.ADA, () -> channels.states()).stream()
                .filter(it -> it.kind().equals(kind) && it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
