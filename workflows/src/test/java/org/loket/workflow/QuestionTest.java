package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.request.Closure;
import org.loket.request.Status;
import org.loket.request.TheirStatus;

/** The process "question", every path of it. Tuesday 17 March 2026 is an ordinary day. */
class QuestionTest {

    private final PaperHouse house = PaperHouse.at("2026-03-17T10:00");
    private final PaperRequest request = house.question();

    @Test
    void a_filed_question_is_routed_and_waits_for_the_team() {
        assertThat(house.at(request)).containsExactly("answer");
        assertThat(request.events).containsExactly("routed to civil-affairs");
        assertThat(house.tasks.openIn(request.id))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.element()).isEqualTo("answer");
                            assertThat(task.team()).isEqualTo("civil-affairs");
                            assertThat(task.leadsOnly()).isFalse();
                            assertThat(task.waiting()).isFalse();
                        });
    }

    @Test
    void an_answer_resolves_it_and_leaves_no_task() {
        house.act(request, "answer");

        assertThat(house.at(request)).containsExactly("resolved");
        assertThat(request.status).isEqualTo(Status.RESOLVED);
        assertThat(house.tasks.openIn(request.id)).isEmpty();
    }

    @Test
    void five_working_days_of_silence_after_the_answer_close_it() {
        house.act(request, "answer");

        house.moveTo("2026-03-24T09:59");
        assertThat(house.ring(request)).isZero();
        house.moveTo("2026-03-24T10:00");
        house.ring(request);

        assertThat(house.ending(request)).isEqualTo("closed");
        assertThat(request.closure).isEqualTo(Closure.SILENCE);
    }

    @Test
    void weekend_and_easter_monday_are_no_working_days() {
        PaperHouse.at("2026-04-02T15:00");
        house.act(request, "answer");

        house.moveTo("2026-04-10T14:59");
        assertThat(house.ring(request)).isZero();
        house.moveTo("2026-04-10T15:00");
        house.ring(request);

        assertThat(request.status).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_reply_to_the_answer_brings_it_back_with_a_running_clock() {
        house.act(request, "answer");
        house.moveTo("2026-03-18T10:00");
        house.reply(request);

        assertThat(house.at(request)).containsExactly("answer");
        assertThat(house.tasks.openIn(request.id)).hasSize(1);
        assertThat(request.status).isEqualTo(Status.IN_PROGRESS);
        assertThat(house.jobs(request))
                .singleElement()
                .satisfies(
                        job -> {
                            assertThat(job.isSuspended()).isFalse();
                            assertThat(job.getDuedate()).isEqualTo(request.nextRing().get());
                        });
    }

    @Test
    void asking_stops_the_clocks_and_the_desk_sees_whom_it_waits_for() {
        house.act(request, "ask");

        assertThat(house.at(request)).containsExactly("waiting");
        assertThat(request.status).isEqualTo(Status.WAITING);
        assertThat(request.nextRing()).isEmpty();
        assertThat(house.tasks.openIn(request.id))
                .singleElement()
                .satisfies(task -> assertThat(task.waiting()).isTrue());
        assertThat(house.jobs(request)).filteredOn(job -> job.isSuspended()).hasSize(1);
    }

    @Test
    void the_reply_lets_the_clocks_run_on_with_a_new_due_time() {
        Instant before = request.response.dueAt();
        house.act(request, "ask");
        house.moveTo("2026-03-19T10:00");
        house.reply(request);

        assertThat(house.at(request)).containsExactly("answer");
        assertThat(request.events).endsWith("waiting", "resumed");
        assertThat(request.response.dueAt()).isEqualTo(before.plusSeconds(2 * 24 * 3600));
        assertThat(house.jobs(request))
                .singleElement()
                .satisfies(
                        job -> {
                            assertThat(job.isSuspended()).isFalse();
                            assertThat(job.getDuedate()).isEqualTo(request.nextRing().get());
                        });
        assertThat(house.tasks.openIn(request.id))
                .singleElement()
                .satisfies(task -> assertThat(task.waiting()).isFalse());
    }

    @Test
    void silence_after_our_question_closes_it_too() {
        house.act(request, "ask");
        house.moveTo("2026-03-24T10:00");
        house.ring(request);

        assertThat(house.ending(request)).isEqualTo("unanswered");
        assertThat(request.closure).isEqualTo(Closure.SILENCE);
        assertThat(house.tasks.openIn(request.id)).isEmpty();
    }

    @Test
    void a_reply_while_we_work_on_it_moves_nothing() {
        house.reply(request);

        assertThat(house.at(request)).containsExactly("answer");
        assertThat(house.tasks.openIn(request.id)).hasSize(1);
    }

    @Test
    void it_can_be_passed_to_another_team() {
        var answer =
                Variables.putValueTyped("outcome", Variables.stringValue("pass", true))
                        .putValueTyped("team", Variables.stringValue("permits", true));
        house.act(request, answer);

        assertThat(house.at(request)).containsExactly("answer");
        assertThat(house.tasks.openIn(request.id))
                .singleElement()
                .satisfies(task -> assertThat(task.team()).isEqualTo("permits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "waiting", "resolved"})
    void the_requester_can_close_it_wherever_it_waits(String element) {
        if (element.equals("waiting")) house.act(request, "ask");
        if (element.equals("resolved")) house.act(request, "answer");
        assertThat(house.at(request)).containsExactly(element);

        house.close(request);

        assertThat(house.ending(request)).isEqualTo("closedByRequester");
        assertThat(request.closure)
                .isEqualTo(element.equals("resolved") ? Closure.CONFIRMED : Closure.WITHDRAWN);
        assertThat(house.tasks.openIn(request.id)).isEmpty();
        assertThat(house.at(request)).isEmpty();
    }

    @Test
    void a_closed_question_that_is_reopened_gets_a_new_process_at_the_answer() {
        house.close(request);
        house.reply(request);

        assertThat(house.at(request)).containsExactly("answer");
        assertThat(request.events).filteredOn("routed to civil-affairs"::equals).hasSize(1);
        assertThat(house.tasks.openIn(request.id)).hasSize(1);
    }

    @Test
    void nothing_is_kept_in_variables() {
        house.act(request, "ask");

        assertThat(house.engine.getRuntimeService().createVariableInstanceQuery().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED,resolved", "NEEDS_INFORMATION,waiting", "REJECTED,answer"})
    void what_another_system_says_moves_it(TheirStatus said, String to) {
        assertThat(house.hear(request, said)).isTrue();
        assertThat(house.at(request)).containsExactly(to);
    }

    @Test
    void nothing_waits_for_another_system_once_it_is_answered() {
        house.act(request, "answer");

        assertThat(house.hear(request, TheirStatus.NEEDS_INFORMATION)).isFalse();
    }
}
