package org.loket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.hook.CallView;
import org.loket.channel.hook.HookDesk;
import org.loket.channel.hook.HookEvent;
import org.loket.channel.hook.HookForm;
import org.loket.channel.hook.HookState;
import org.loket.channel.hook.HookView;
import org.loket.channel.legacy.ExternalLinks;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.workflow.TaskDesk;

/** Another system is told what happens to requests, whatever its moods. */
@ExtendWith(ArquillianExtension.class)
class HooksIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject HookDesk hooks;
    @Inject RequestDesk requests;
    @Inject TaskDesk tasks;
    @Inject ExternalLinks links;
    @Inject UserTransaction transaction;

    @Test
    void each_step_of_a_request_is_told_in_order_signed_and_without_a_word_of_a_person()
            throws Exception {
        try (Receiver other = new Receiver()) {
            long hook = add(other, false, EnumSet.copyOf(HookEvent.choices()));
            String secret = stage.as(Cast.ADA, () -> hooks.secret(hook));
            String number = file();
            String task =
                    tables.text("select task from open_task where request_number = ?", number);
            stage.does(
                    Cast.ANNA,
                    () -> tasks.complete(task, Forms.answer("answer", "Het geheime antwoord")));
            await().atMost(SOON).until(() -> about(other, number).size() == 5);

            List<Receiver.Got> told = about(other, number);
            assertThat(told.get(0).is("request.filed")).isTrue();
            assertThat(told.get(1).is("request.routed")).isTrue();
            assertThat(told.get(2).is("request.taken")).isTrue();
            assertThat(told.get(3).is("request.replied")).isTrue();
            assertThat(told.get(4).is("request.resolved")).isTrue();
            assertThat(told.get(4).body()).contains("\"status\":\"RESOLVED\"");
            assertThat(told).extracting(Receiver.Got::id).doesNotHaveDuplicates();
            for (Receiver.Got each : told) {
                assertThat(each.headers()).containsEntry("webhook-signature", sign(each, secret));
                assertThat(each.body())
                        .doesNotContain("Petra", "petra@", "Webhookvraag", "geheime");
            }
            remove(hook);
        }
    }

    @Test
    void who_asked_is_told_only_to_a_system_that_may_know() throws Exception {
        try (Receiver other = new Receiver()) {
            long hook = add(other, true, Set.of(HookEvent.FILED));
            String number = file();
            await().atMost(SOON).until(() -> about(other, number).size() == 1);

            assertThat(about(other, number).get(0).body())
                    .contains("Petra Mulder", "petra@loket.example", "Webhookvraag");
            remove(hook);
        }
    }

    @Test
    void another_system_is_told_its_own_number_of_the_request() throws Exception {
        try (Receiver other = new Receiver()) {
            long hook = add(other, false, Set.of(HookEvent.CLOSED));
            String number = file();
            transaction.begin();
            links.link(number, "zaaksysteem", "Z-" + number);
            transaction.commit();
            stage.does(Cast.PETRA, () -> requests.close(RequestKey.own(number)));
            await().atMost(SOON).until(() -> about(other, number).size() == 1);

            assertThat(about(other, number).get(0).body())
                    .contains(
                            "\"links\":[{\"system\":\"zaaksysteem\",\"number\":\"Z-%s\"}]"
                                    .formatted(number));
            remove(hook);
        }
    }

    @Test
    void a_call_that_is_not_taken_waits_and_is_made_again_with_the_same_id() throws Exception {
        try (Receiver other = new Receiver()) {
            other.answers(503);
            long hook = add(other, false, Set.of(HookEvent.FILED));
            String number = file();
            await().atMost(SOON).until(() -> call(hook).error() != null);
            assertThat(call(hook).waiting()).isTrue();
            assertThat(call(hook).answerStatus()).isEqualTo(503);
            assertThat(view(hook).failures()).isPositive();

            other.answers(200);
            stage.does(Cast.ADA, () -> hooks.resume(hook));
            await().atMost(SOON).until(() -> call(hook).sentAt() != null);

            assertThat(about(other, number)).hasSizeGreaterThan(1);
            assertThat(about(other, number))
                    .extracting(Receiver.Got::id)
                    .containsOnly(call(hook).message());
            assertThat(view(hook).failures()).isZero();
            remove(hook);
        }
    }

    @Test
    void a_call_is_parked_after_its_last_try_and_replayed_when_somebody_says_so() throws Exception {
        try (Receiver other = new Receiver()) {
            other.answers(400);
            long hook = add(other, false, Set.of(HookEvent.CLOSED));
            stage.does(Cast.ADA, () -> hooks.pause(hook));
            stage.does(Cast.ADA, () -> hooks.test(hook));
            tables.change("update hook_call set attempts = 7 where hook_id = ?", hook);
            stage.does(Cast.ADA, () -> hooks.resume(hook));
            await().atMost(SOON).until(() -> call(hook).parked());
            assertThat(view(hook).parked()).isEqualTo(1);

            other.answers(200);
            stage.does(Cast.ADA, () -> hooks.resume(hook));
            assertThat(stage.as(Cast.ADA, () -> hooks.replayParked(hook))).isEqualTo(1);
            await().atMost(SOON).until(() -> call(hook).sentAt() != null);
            remove(hook);
        }
    }

    @Test
    void while_it_is_paused_what_happens_waits() throws Exception {
        try (Receiver other = new Receiver()) {
            long hook = add(other, false, Set.of(HookEvent.FILED));
            stage.does(Cast.ADA, () -> hooks.pause(hook));
            String number = file();
            assertThat(view(hook).waiting()).isPositive();
            assertThat(other.got()).isEmpty();

            stage.does(Cast.ADA, () -> hooks.resume(hook));
            await().atMost(SOON).until(() -> about(other, number).size() == 1);
            remove(hook);
        }
    }

    @Test
    void a_system_that_says_that_it_is_gone_is_called_no_more() throws Exception {
        try (Receiver other = new Receiver()) {
            other.answers(410);
            long hook = add(other, false, Set.of(HookEvent.FILED));
            stage.does(Cast.ADA, () -> hooks.test(hook));
            await().atMost(SOON).until(() -> view(hook).state() == HookState.GIVEN_UP);

            assertThat(other.got()).hasSize(1);
            assertThat(tables.count("select count(*) from audit_entry where what = 'HookGivenUp'"))
                    .isPositive();
            remove(hook);
        }
    }

    @Test
    void an_address_inside_the_own_network_is_refused() {
        HookForm form =
                new HookForm("Intern", "https://10.0.0.1/x", Set.of(HookEvent.FILED), false);
        assertThatThrownBy(() -> stage.as(Cast.ADA, () -> hooks.add(form)))
                .hasStackTraceContaining("invalid.hook.private");
    }

    private long add(Receiver other, boolean personal, Set<HookEvent> events) throws Exception {
        HookForm form = new HookForm("Zaaksysteem", other.address(), events, personal);
        return stage.as(Cast.ADA, () -> hooks.add(form));
    }

    private void remove(long hook) throws Exception {
        stage.does(Cast.ADA, () -> hooks.remove(hook));
        assertThat(tables.count("select count(*) from hook_call where hook_id = ?", hook)).isZero();
    }

    private String file() throws Exception {
        return stage.as(Cast.PETRA, () -> requests.file(Forms.request("Webhookvraag"))).number();
    }

    private HookView view(long hook) throws Exception {
        return stage.as(Cast.ADA, () -> hooks.get(hook));
    }

    /** The newest call. */
    private CallView call(long hook) throws Exception {
        return stage.as(Cast.ADA, () -> hooks.log(hook, false, null, false)).rows().get(0);
    }

    private static List<Receiver.Got> about(Receiver other, String number) {
        return other.got().stream().filter(it -> it.body().contains(number)).toList();
    }

    private static String sign(Receiver.Got got, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = got.id() + "." + got.headers().get("webhook-timestamp") + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
}
