package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.workflow.PathStep.State.DONE;
import static org.loket.workflow.PathStep.State.MAYBE;
import static org.loket.workflow.PathStep.State.NEXT;
import static org.loket.workflow.PathStep.State.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;

/** The path of steps that a requester sees, from processes that really ran. */
class RequestPathTest {

    private static final String MAYBE_ASK = "MAYBE If something is unclear, we ask you";

    private final PaperHouse house = PaperHouse.at("2026-03-17T10:00");

    @Test
    void a_new_question_is_received_and_waits_for_our_answer() {
        assertThat(said(house.question()))
                .containsExactly(
                        "DONE Received",
                        "NOW Our answer",
                        "NEXT Time for your reaction",
                        "NEXT Closed",
                        MAYBE_ASK);
    }

    @Test
    void a_step_that_comes_again_stands_ahead_only() {
        PaperRequest request = house.serviceRequest();
        house.act(request, "approve");
        house.moveTo("2026-03-17T15:40");
        house.act(request, "ask");

        assertThat(said(request))
                .containsExactly(
                        "DONE Received",
                        "DONE Decision on your request",
                        "NOW Our question to you",
                        "NEXT Delivery",
                        "NEXT Your check of the result",
                        "NEXT Closed");
    }

    @Test
    void steps_say_when_they_were_done_and_since_when_it_waits() {
        PaperRequest request = house.serviceRequest();
        house.moveTo("2026-03-17T15:31");
        house.act(request, "approve");
        house.moveTo("2026-03-17T15:40");
        house.act(request, "ask");

        assertThat(path(request))
                .extracting(PathStep::when)
                .containsExactly(
                        PaperHouse.instant("2026-03-17T10:00"),
                        PaperHouse.instant("2026-03-17T15:31"),
                        PaperHouse.instant("2026-03-17T15:40"),
                        null,
                        null,
                        null);
    }

    @Test
    void what_was_asked_and_answered_is_done() {
        PaperRequest request = house.question();
        house.act(request, "ask");
        house.moveTo("2026-03-17T11:00");
        house.reply(request);

        assertThat(said(request))
                .startsWith("DONE Received", "DONE Our question to you", "NOW Our answer");
    }

    @Test
    void after_the_end_everything_is_done_and_nothing_comes() {
        PaperRequest request = house.question();
        house.moveTo("2026-03-17T11:00");
        house.act(request, "answer");
        house.moveTo("2026-03-24T11:00");
        house.ring(request);

        assertThat(said(request))
                .containsExactly("DONE Received", "DONE Our answer", "DONE Closed");
    }

    @Test
    void a_step_that_was_cut_short_was_not_done() {
        PaperRequest request = house.question();
        house.moveTo("2026-03-17T11:00");
        house.close(request);

        assertThat(said(request)).containsExactly("DONE Received", "DONE Closed by you");
    }

    @Test
    void a_reopened_request_keeps_what_was_before() {
        PaperRequest request = house.question();
        house.moveTo("2026-03-17T11:00");
        house.close(request);
        house.moveTo("2026-03-18T11:00");
        house.reply(request);

        assertThat(said(request))
                .containsExactly(
                        "DONE Received",
                        "DONE Closed by you",
                        "DONE Opened again",
                        "NOW Our answer",
                        "NEXT Time for your reaction",
                        "NEXT Closed",
                        MAYBE_ASK);
    }

    @Test
    void a_refusal_is_said_when_it_happens() {
        PaperRequest request = house.serviceRequest();
        assertThat(said(request)).noneMatch(step -> step.contains("Not approved"));

        house.moveTo("2026-03-17T11:00");
        house.act(request, "reject");

        assertThat(said(request))
                .containsExactly(
                        "DONE Received",
                        "DONE Decision on your request",
                        "NOW Not approved: time for your reaction",
                        "NEXT Closed, not approved");
    }

    @Test
    void the_path_is_said_in_the_readers_language() {
        assertThat(steps(house.question(), Language.CS))
                .extracting(PathStep::name)
                .containsExactly(
                        "Přijato",
                        "Naše odpověď",
                        "Čas na vaši reakci",
                        "Uzavřeno",
                        "Pokud bude něco nejasné, zeptáme se vás");
    }

    @Test
    void every_state_has_its_turn() {
        assertThat(path(house.question()))
                .extracting(PathStep::state)
                .containsExactly(DONE, NOW, NEXT, NEXT, MAYBE);
    }

    private List<String> said(PaperRequest request) {
        return path(request).stream().map(step -> step.state() + " " + step.name()).toList();
    }

    private List<PathStep> path(PaperRequest request) {
        return steps(request, Language.EN);
    }

    private List<PathStep> steps(PaperRequest request, Language language) {
        return new RequestPath(house.models::get, house.visits(request), language).steps();
    }
}
