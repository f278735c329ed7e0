package org.loket.channel.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HookTest {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final Answer FAILED = Answer.of(500, "", 12);

    private final Hook hook =
            new Hook(
                    new HookForm("Zaak", "https://zaak.example", Set.of(HookEvent.FILED), false),
                    "salt",
                    NOON);

    @Test
    void a_webhook_that_fails_is_left_alone_for_longer_and_longer_and_then_given_up() {
        Instant now = NOON;
        Duration before = Duration.ZERO;
        for (int failed = 1; failed < Hook.MOST_FAILURES; failed++) {
            assertThat(hook.failed("HTTP 500", false, now)).as("failure %d", failed).isFalse();
            HookView view = hook.view(Hook.Waiting.NONE);
            Duration pause = Duration.between(now, view.nextTurn());
            assertThat(pause).isPositive().isGreaterThanOrEqualTo(before);
            before = pause;
            now = view.nextTurn();
        }
        assertThat(Duration.between(NOON, now)).isBetween(Duration.ofHours(18), Duration.ofDays(2));
        assertThat(hook.failed("HTTP 500", false, now)).isTrue();
        assertThat(hook.view(Hook.Waiting.NONE).givenUp()).isTrue();
    }

    @Test
    void a_call_that_is_taken_forgives_all_failures() {
        hook.failed("HTTP 500", false, NOON);
        hook.taken(NOON);

        HookView view = hook.view(Hook.Waiting.NONE);
        assertThat(view.failures()).isZero();
        assertThat(view.lastError()).isNull();
        assertThat(view.lastSuccess()).isEqualTo(NOON);
    }

    @Test
    void a_system_that_says_that_it_is_gone_is_given_up_at_once() {
        Answer gone = Answer.of(410, null, 3);

        assertThat(hook.failed(gone.error(), gone.forGood(), NOON)).isTrue();
        hook.resume(NOON);
        assertThat(hook.active()).isTrue();
    }

    @Test
    void a_call_is_parked_after_the_last_try_and_replayed_with_the_same_id() {
        HookCall call = new HookCall(1, HookEvent.FILED, "2026-000001", "{}", NOON);
        String id = call.message();
        Instant now = NOON;
        for (int failed = 1; failed <= 7; failed++) {
            call.made(FAILED, now);
            assertThat(call.status()).isEqualTo(CallStatus.WAITING);
            assertThat(call.view().nextAttempt()).isAfter(now);
            now = call.view().nextAttempt();
        }
        call.made(FAILED, now);
        assertThat(call.status()).isEqualTo(CallStatus.PARKED);
        assertThat(call.view().error()).isEqualTo("HTTP 500");

        call.replay(now);
        call.made(Answer.of(204, null, 9), now);

        assertThat(call.status()).isEqualTo(CallStatus.SENT);
        assertThat(call.message()).isEqualTo(id);
        assertThat(call.view().millis()).isEqualTo(9);
        assertThat(call.view().error()).isNull();
    }
}
