package org.loket.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loket.catalogue.Kind;
import org.loket.catalogue.Service;
import org.loket.directory.Caller;
import org.loket.directory.Role;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.kernel.NotAllowedNow;
import org.loket.sla.Opening;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseState;
import org.loket.sla.ServiceLevel;

class RequestTest {

    /** A Monday, at the opening. */
    private static final Instant NINE = Instant.parse("2026-11-16T08:00:00Z");

    private static final OpeningHours NINE_TO_FIVE =
            new OpeningHours(
                    ZoneId.of("Europe/Amsterdam"), Opening.onWeekdays("09:00", "17:00"), List.of());

    private final Request request = aRequest();

    @Test
    void a_new_request_is_received_and_both_clocks_run() {
        assertThat(request.status()).isEqualTo(Status.RECEIVED);
        assertThat(request.promises().response().dueAt()).isEqualTo(after(4));
        assertThat(request.promises().resolution().dueAt())
                .isEqualTo(Instant.parse("2026-11-18T16:00:00Z"));
        assertThat(request.dueAt()).contains(after(4));
    }

    @Test
    void the_first_answer_meets_the_response_and_leaves_the_resolution() {
        request.take();
        request.respond(after(1), NINE_TO_FIVE);

        assertThat(request.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(request.promises().response().state()).isEqualTo(PromiseState.MET);
        assertThat(request.dueAt()).contains(request.promises().resolution().dueAt());
    }

    @Test
    void waiting_for_the_requester_stops_the_clocks_and_the_answer_lets_them_run_on() {
        Instant due = request.promises().resolution().dueAt();
        request.waitForRequester(after(1), NINE_TO_FIVE);

        assertThat(request.status()).isEqualTo(Status.WAITING);
        assertThat(request.dueAt()).isEmpty();
        assertThat(request.promises().nextRing()).isEmpty();

        request.resume(after(3), NINE_TO_FIVE);

        assertThat(request.promises().resolution().dueAt())
                .isEqualTo("2026-11-19T10:00:00Z")
                .isAfter(due);
    }

    @Test
    void an_overdue_request_stays_due_when_it_was_until_it_is_settled() {
        Instant due = request.promises().resolution().dueAt();
        request.respond(after(1), NINE_TO_FIVE);
        request.promises().change(clock -> clock.expire(due));

        assertThat(request.dueAt()).contains(due);

        request.resolve(due, NINE_TO_FIVE);

        assertThat(request.dueAt()).isEmpty();
    }

    @Test
    void a_resolved_request_met_its_promises() {
        request.resolve(after(2), NINE_TO_FIVE);

        assertThat(request.status()).isEqualTo(Status.RESOLVED);
        assertThat(request.promises().response().state()).isEqualTo(PromiseState.MET);
        assertThat(request.promises().resolution().state()).isEqualTo(PromiseState.MET);
    }

    @Test
    void a_requester_who_is_not_content_reopens_it_and_the_time_used_up_counts() {
        request.resolve(after(2), NINE_TO_FIVE);
        request.reopen(after(6), NINE_TO_FIVE);

        assertThat(request.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(request.promises().resolution().consumedSeconds())
                .isEqualTo(Duration.ofHours(2).toSeconds());
        assertThat(request.promises().resolution().state()).isEqualTo(PromiseState.RUNNING);
    }

    @Test
    void what_is_open_cannot_be_reopened() {
        assertThatThrownBy(() -> request.reopen(after(1), NINE_TO_FIVE))
                .isInstanceOf(NotAllowedNow.class)
                .hasMessageContaining("notAllowedNow.reopen");
    }

    @Test
    void a_closed_request_says_when_and_can_come_back() {
        request.close(Closure.SILENCE, after(5), NINE_TO_FIVE);

        assertThat(request.status()).isEqualTo(Status.CLOSED);
        assertThat(request.closedAt()).isEqualTo(after(5));

        request.reopen(after(7), NINE_TO_FIVE);

        assertThat(request.closedAt()).isNull();
    }

    @Test
    void a_promise_not_kept_stays_broken() {
        request.resolve(Instant.parse("2026-11-20T10:00:00Z"), NINE_TO_FIVE);

        assertThat(request.promises().response().state()).isEqualTo(PromiseState.BREACHED);
        assertThat(request.promises().resolution().state()).isEqualTo(PromiseState.BREACHED);
    }

    private static Instant after(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }

    private static Request aRequest() {
        Localised text = Localised.of(Map.of(Language.EN, "Passport"));
        Service service =
                new Service(
                        "passport",
                        Kind.QUESTION,
                        "question",
                        "civil-affairs",
                        "three-days",
                        false,
                        1,
                        new Service.Texts(text, text, text, text));
        NewRequest form =
                new NewRequest(
                        "passport",
                        "Lost",
                        "I lost it.",
                        Language.EN,
                        Channel.PORTAL,
                        "token",
                        List.of());
        Caller piet =
                new Caller(
                        7,
                        "piet",
                        "Piet Visser",
                        "piet@loket.example",
                        Language.NL,
                        Optional.empty(),
                        Set.of(Role.CITIZEN),
                        Set.of());
        Request request = Request.file("2026-000001", form, service, piet, false, NINE);
        request.promise(
                new ServiceLevel("three-days", Duration.ofHours(4), Duration.ofHours(24), 80),
                NINE_TO_FIVE);
        return request;
    }
}
