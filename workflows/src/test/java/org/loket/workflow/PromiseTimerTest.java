package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/**
 * The one timer that keeps the promises. First response is promised in 4 opening hours, resolution
 * in 16; a warning comes after three quarters.
 */
class PromiseTimerTest {

    private final PaperHouse house = PaperHouse.at("2026-03-17T10:00");
    private final PaperRequest request = house.question();

    @Test
    void one_timer_waits_for_the_first_moment_of_any_clock() {
        assertThat(house.jobs(request)).hasSize(1);
        assertThat(timer().getDuedate()).isEqualTo(PaperHouse.instant("2026-03-17T13:00"));
    }

    @Test
    void it_warns_then_escalates_and_rings_for_the_next_promise() {
        ringAt("2026-03-17T13:00");
        assertThat(request.events).endsWith("warned of RESPONSE");
        assertThat(timer().getDuedate()).isEqualTo(PaperHouse.instant("2026-03-17T14:00"));

        ringAt("2026-03-17T14:00");
        assertThat(request.events).endsWith("breached RESPONSE");
        assertThat(timer().getDuedate()).isEqualTo(PaperHouse.instant("2026-03-18T14:00"));

        ringAt("2026-03-18T14:00");
        assertThat(request.events).endsWith("warned of RESOLUTION");

        ringAt("2026-03-19T10:00");
        assertThat(request.events).endsWith("breached RESOLUTION");
        assertThat(house.jobs(request)).isEmpty();
        assertThat(house.at(request)).containsExactly("answer");
    }

    @Test
    void the_task_stays_with_whoever_has_it_when_it_rings() {
        String task = house.tasks.openIn(request.id).get(0).task();
        ringAt("2026-03-17T13:00");

        assertThat(house.tasks.openIn(request.id))
                .singleElement()
                .satisfies(open -> assertThat(open.task()).isEqualTo(task));
        house.act(request, "answer");
        assertThat(house.at(request)).containsExactly("resolved");
    }

    @Test
    void nothing_rings_while_the_requester_is_waited_for() {
        house.act(request, "ask");
        house.moveTo("2026-03-20T10:00");

        assertThat(house.ring(request)).isZero();
        assertThat(request.events).doesNotContain("warned of RESPONSE");
    }

    @Test
    void after_the_reply_it_rings_at_the_recomputed_moment() {
        house.moveTo("2026-03-17T12:00");
        house.act(request, "ask");
        house.moveTo("2026-03-19T09:30");
        house.reply(request);

        // two of three hours until the warning were used up
        assertThat(timer().getDuedate()).isEqualTo(PaperHouse.instant("2026-03-19T10:30"));
        ringAt("2026-03-19T10:30");
        assertThat(request.events).endsWith("warned of RESPONSE");
    }

    @Test
    void nothing_rings_for_what_is_resolved() {
        house.act(request, "answer");
        house.moveTo("2026-03-20T10:00");

        assertThat(house.ring(request)).isZero();
    }

    @Test
    void a_breached_promise_is_not_escalated_twice_after_a_question() {
        ringAt("2026-03-17T13:00");
        ringAt("2026-03-17T14:00");
        house.act(request, "ask");
        house.moveTo("2026-03-18T10:00");
        house.reply(request);
        ringAt("2026-03-19T10:00");

        assertThat(request.events).filteredOn("breached RESPONSE"::equals).hasSize(1);
    }

    @Test
    void a_reopened_request_has_a_timer_again() {
        house.act(request, "answer");
        house.close(request);
        assertThat(house.jobs(request)).isEmpty();
        house.reply(request);

        assertThat(timer().getDuedate()).isEqualTo(request.nextRing().get());
    }

    @Test
    void a_reopened_request_without_a_running_clock_has_a_timer_that_never_rings() {
        house.moveTo("2026-03-20T10:00");
        while (house.ring(request) > 0) house.moveTo("2026-03-20T10:00");
        house.close(request);
        house.reply(request);
        house.moveTo("2036-03-20T10:00");

        assertThat(house.ring(request)).isZero();
    }

    private void ringAt(String localTime) {
        house.moveTo(localTime);
        assertThat(house.ring(request)).isEqualTo(1);
    }

    private Job timer() {
        return house.jobs(request).stream().filter(job -> !job.isSuspended()).findFirst().get();
    }
}
