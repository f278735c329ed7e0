package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.request.Closure;
import org.loket.request.NewTask;
import org.loket.request.Status;
import org.loket.request.TheirStatus;

/** The process "service request with approval", every path of it. */
class ServiceRequestTest {

    private final PaperHouse house = PaperHouse.at("2026-03-17T10:00");
    private final PaperRequest request = house.serviceRequest();

    @Test
    void the_lead_of_the_requesters_team_decides_first() {
        assertThat(house.at(request)).containsExactly("approve");
        assertThat(task().team()).isEqualTo("student-affairs");
        assertThat(task().leadsOnly()).isTrue();
    }

    @Test
    void without_a_team_of_its_own_the_lead_of_those_who_deliver_decides() {
        PaperRequest citizens =
                house.file(
                        "service-request", "event-permit", "service-request", "Street fair", null);

        NewTask task = house.tasks.openIn(citizens.id).get(0);
        assertThat(task.team()).isEqualTo(citizens.team);
        assertThat(task.leadsOnly()).isTrue();
    }

    @Test
    void a_department_that_is_no_team_has_no_lead() {
        PaperRequest staff =
                house.file(
                        "service-request", "equipment", "service-request", "Screen", "physics-lab");

        assertThat(house.tasks.openIn(staff.id).get(0).team()).isEqualTo(staff.team);
    }

    @Test
    void a_leads_own_request_stays_with_the_team_where_another_leads_it() {
        assertThat(ordered("joris").team()).isEqualTo("civil-affairs");
    }

    @Test
    void the_only_leads_own_request_is_decided_by_a_lead_of_those_who_deliver() {
        NewTask task = ordered("bram");

        assertThat(task.team()).isEqualTo("civil-affairs");
        assertThat(task.leadsOnly()).isTrue();
    }

    @Test
    void an_agents_own_request_is_decided_by_their_lead() {
        assertThat(ordered("emma").team()).isEqualTo("student-affairs");
    }

    @Test
    void once_approved_the_team_delivers_and_the_requester_checks() {
        house.act(request, "approve");
        assertThat(house.at(request)).containsExactly("deliver");
        assertThat(task().team()).isEqualTo(request.team);
        assertThat(task().leadsOnly()).isFalse();

        house.act(request, "deliver");
        assertThat(house.at(request)).containsExactly("confirm");
        assertThat(request.status).isEqualTo(Status.RESOLVED);

        house.close(request);
        assertThat(request.closure).isEqualTo(Closure.CONFIRMED);
    }

    @Test
    void silence_counts_as_confirmation() {
        house.act(request, "approve");
        house.act(request, "deliver");
        house.moveTo("2026-03-24T10:00");
        house.ring(request);

        assertThat(house.ending(request)).isEqualTo("closed");
        assertThat(request.closure).isEqualTo(Closure.SILENCE);
    }

    @Test
    void what_is_not_right_yet_comes_back_to_those_who_deliver() {
        house.act(request, "approve");
        house.act(request, "deliver");
        house.reply(request);

        assertThat(house.at(request)).containsExactly("deliver");
        assertThat(request.status).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void what_is_not_possible_is_said_and_can_be_contested() {
        house.act(request, "approve");
        house.act(request, "impossible");
        assertThat(house.at(request)).containsExactly("confirm");

        house.reply(request);
        assertThat(house.at(request)).containsExactly("deliver");
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED,confirm", "NEEDS_INFORMATION,waitingDelivery", "REJECTED,deliver"})
    void what_another_system_says_of_the_delivery_moves_it(TheirStatus said, String to) {
        house.act(request, "approve");

        assertThat(house.hear(request, said)).isTrue();
        assertThat(house.at(request)).containsExactly(to);
    }

    @Test
    void another_system_that_begins_takes_the_task_from_nobody() {
        house.act(request, "approve");
        String before = task().task();

        assertThat(house.hear(request, TheirStatus.ACCEPTED)).isTrue();
        assertThat(house.hear(request, TheirStatus.IN_PROGRESS)).isTrue();

        assertThat(house.at(request)).containsExactly("deliver");
        assertThat(task().task()).isEqualTo(before);
        assertThat(request.status).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void nothing_waits_for_another_system_before_the_lead_has_decided() {
        assertThat(house.hear(request, TheirStatus.RESOLVED)).isFalse();
        assertThat(house.at(request)).containsExactly("approve");
    }

    @Test
    void a_refusal_closes_it_after_five_working_days() {
        house.act(request, "reject");
        assertThat(house.at(request)).containsExactly("rejected");
        assertThat(request.status).isEqualTo(Status.RESOLVED);
        assertThat(house.tasks.openIn(request.id)).isEmpty();

        house.moveTo("2026-03-24T10:00");
        house.ring(request);
        assertThat(house.ending(request)).isEqualTo("refused");
        assertThat(request.closure).isEqualTo(Closure.REJECTED);
    }

    @Test
    void an_objection_brings_a_refusal_back_to_the_lead() {
        house.act(request, "reject");
        house.reply(request);

        assertThat(house.at(request)).containsExactly("approve");
        assertThat(task().leadsOnly()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"approve,waitingApproval", "deliver,waitingDelivery"})
    void a_question_to_the_requester_comes_back_to_who_asked(String asker, String waiting) {
        if (asker.equals("deliver")) house.act(request, "approve");
        house.act(request, "ask");
        assertThat(house.at(request)).containsExactly(waiting);
        assertThat(request.status).isEqualTo(Status.WAITING);
        assertThat(task().waiting()).isTrue();

        house.reply(request);
        assertThat(house.at(request)).containsExactly(asker);
        assertThat(request.status).isEqualTo(Status.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({"approve,unansweredApproval", "deliver,unansweredDelivery"})
    void a_question_without_an_answer_closes_it(String asker, String end) {
        if (asker.equals("deliver")) house.act(request, "approve");
        house.act(request, "ask");
        house.moveTo("2026-03-24T10:00");
        house.ring(request);

        assertThat(house.ending(request)).isEqualTo(end);
        assertThat(request.closure).isEqualTo(Closure.SILENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "waitingApproval",
                "rejected",
                "deliver",
                "waitingDelivery",
                "confirm"
            })
    void the_requester_can_close_it_wherever_it_waits(String element) {
        String way =
                switch (element) {
                    case "waitingApproval" -> "ask";
                    case "rejected" -> "reject";
                    case "deliver" -> "approve";
                    case "waitingDelivery" -> "approve ask";
                    case "confirm" -> "approve deliver";
                    default -> "";
                };
        for (String action : way.split(" ")) if (!action.isEmpty()) house.act(request, action);
        assertThat(house.at(request)).containsExactly(element);

        house.close(request);

        assertThat(house.at(request)).isEmpty();
        assertThat(house.ending(request)).isEqualTo("closedByRequester");
        assertThat(house.tasks.openIn(request.id)).isEmpty();
    }

    @Test
    void reopened_after_it_was_delivered_it_goes_to_those_who_deliver() {
        house.act(request, "approve");
        house.act(request, "deliver");
        house.close(request);
        house.reply(request);

        assertThat(house.at(request)).containsExactly("deliver");
    }

    @Test
    void reopened_after_a_refusal_it_goes_to_the_lead_again() {
        house.act(request, "reject");
        house.close(request);
        house.reply(request);

        assertThat(house.at(request)).containsExactly("approve");
    }

    private NewTask ordered(String who) {
        PaperRequest own = house.orderOf(who);
        return house.tasks.openIn(own.id).get(0);
    }

    private NewTask task() {
        return house.tasks.openIn(request.id).get(0);
    }
}
