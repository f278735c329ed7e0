package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Forbidden;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;

/** What staff may do with tasks, with the real engine behind the desk. */
class TaskDeskTest {

    private final PaperHouse house = PaperHouse.at("2026-03-17T10:00");
    private final PaperStaff staff = new PaperStaff(house.tasks);
    private final TaskDesk desk = new TaskDesk();
    private final PaperRequest question = house.question();
    private final PaperRequest order = house.serviceRequest();

    @BeforeEach
    void open_the_desk() {
        desk.staff = staff;
        desk.tasks = house.tasks;
        desk.callers = staff.callers();
        desk.people = new PaperPeople();
        desk.teams = new PaperTeams();
        desk.engine = new EngineTasks();
        desk.engine.tasks = house.engine.getTaskService();
        desk.engine.models = house.models;
        staff.calls("karin");
    }

    @Test
    void the_process_says_what_can_be_done_the_usual_way_first() {
        TaskCard card = card(question);

        assertThat(card.title()).isEqualTo("Beantwoord de vraag");
        assertThat(card.mayAct()).isTrue();
        assertThat(card.actions())
                .extracting(TaskAction::key)
                .containsExactly("answer", "ask", "pass");
        assertThat(card.actions())
                .extracting(TaskAction::name)
                .startsWith("Antwoord versturen", "Vraag stellen aan de aanvrager");
        assertThat(card.actions().get(0).says()).isEqualTo(TaskAction.Says.REPLY);
        assertThat(card.actions().get(0).textNeeded()).isTrue();
        assertThat(card.actions().get(2).says()).isEqualTo(TaskAction.Says.NOTE);
        assertThat(card.actions().get(2).teamNeeded()).isTrue();
    }

    @Test
    void while_the_requester_is_waited_for_there_is_nothing_to_do() {
        house.act(question, "ask");
        TaskCard card = card(question);

        assertThat(card.waiting()).isTrue();
        assertThat(card.mayAct()).isFalse();
        assertThat(card.actions()).isEmpty();
        assertThatThrownBy(() -> desk.claim(card.task())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_settled_request_waits_for_nobody() {
        house.act(question, "answer");

        assertThat(desk.task(PaperRequest.number(question.id), Language.NL)).isEmpty();
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        desk.claim(task(question));
        staff.calls("piet");

        assertThat(card(question).holder()).isEqualTo("Karin Bakker");
        assertThatThrownBy(() -> desk.claim(task(question)))
                .isInstanceOf(TakenByOther.class)
                .extracting(e -> ((TakenByOther) e).who())
                .isEqualTo("Karin Bakker");
        assertThatThrownBy(() -> desk.complete(task(question), answer("answer", "Hello")))
                .isInstanceOf(TakenByOther.class);
        assertThat(staff.said).isEmpty();
    }

    @Test
    void an_answer_is_said_to_the_requester_and_moves_the_process() {
        desk.complete(task(question), answer("answer", "On the second floor."));

        assertThat(staff.said).containsExactly("reply: On the second floor.");
        assertThat(house.at(question)).containsExactly("resolved");
        assertThat(house.tasks.done).containsExactly("answer: answer");
    }

    @Test
    void an_answer_needs_a_text() {
        assertThatThrownBy(() -> desk.complete(task(question), answer("answer", " ")))
                .isInstanceOf(InvalidInput.class);
        assertThat(house.at(question)).containsExactly("answer");
    }

    @Test
    void a_note_may_be_left_out() {
        staff.calls("bram");
        desk.complete(task(order), answer("approve", null));

        assertThat(staff.said).isEmpty();
        assertThat(house.at(order)).containsExactly("deliver");
    }

    @Test
    void what_the_process_does_not_offer_cannot_be_done() {
        assertThatThrownBy(() -> desk.complete(task(question), answer("approve", "Yes")))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void a_task_that_is_done_cannot_be_done_again() {
        String task = task(question);
        desk.complete(task, answer("answer", "Here."));

        assertThatThrownBy(() -> desk.complete(task, answer("answer", "Here.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void passing_it_on_needs_another_team_that_exists() {
        String task = task(question);
        for (String team : new String[] {null, "civil-affairs", "gardeners"}) {
            var there = new TaskAnswer("pass", null, team, "s", List.of());
            assertThatThrownBy(() -> desk.complete(task, there)).isInstanceOf(InvalidInput.class);
        }
        desk.complete(task, new TaskAnswer("pass", null, "permits", "s", List.of()));

        assertThat(question.team).isEqualTo("permits");
        assertThat(house.at(question)).containsExactly("answer");
    }

    @Test
    void only_the_team_may_act() {
        staff.calls("emma");

        assertThat(card(question).mayAct()).isFalse();
        assertThat(card(question).actions()).isEmpty();
        assertThatThrownBy(() -> desk.claim(task(question))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.complete(task(question), answer("answer", "x")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void only_a_lead_of_the_requesters_team_may_approve() {
        for (String other : new String[] {"emma", "karin", "joris"}) {
            staff.calls(other);
            assertThatThrownBy(() -> desk.claim(task(order))).isInstanceOf(Forbidden.class);
        }
        staff.calls("bram");
        desk.claim(task(order));
        assertThat(card(order).mine()).isTrue();
    }

    @Test
    void nobody_decides_about_an_own_request() {
        PaperRequest own = house.orderOf("joris");
        staff.calls("joris");

        assertThat(card(own).own()).isTrue();
        assertThat(card(own).mayAct()).isFalse();
        assertThat(card(own).actions()).isEmpty();
        for (ThrowingCallable attempt :
                List.<ThrowingCallable>of(
                        () -> desk.claim(task(own)),
                        () -> desk.complete(task(own), answer("approve", null)))) {
            assertThatThrownBy(attempt)
                    .isInstanceOf(Forbidden.class)
                    .extracting(e -> ((Forbidden) e).messageKey())
                    .isEqualTo("forbidden.task.own");
        }
        staff.calls("vera");
        assertThatThrownBy(() -> desk.assign(task(own), "joris")).isInstanceOf(InvalidInput.class);
        desk.complete(task(own), answer("approve", null));
        assertThat(house.at(own)).containsExactly("deliver");
    }

    @Test
    void what_one_asked_for_oneself_one_may_deliver() {
        PaperRequest own = house.orderOf("joris");
        house.act(own, "approve");
        staff.calls("joris");

        assertThat(card(own).mayAct()).isTrue();
    }

    @Test
    void a_task_is_given_back_by_who_has_it_or_by_the_lead() {
        desk.claim(task(question));
        staff.calls("piet");
        assertThatThrownBy(() -> desk.release(task(question))).isInstanceOf(Forbidden.class);

        staff.calls("joris");
        desk.release(task(question));
        assertThat(card(question).holder()).isNull();
    }

    @Test
    void leads_give_tasks_to_members_of_the_team() {
        assertThatThrownBy(() -> desk.assign(task(question), "piet")).isInstanceOf(Forbidden.class);

        staff.calls("joris");
        assertThatThrownBy(() -> desk.assign(task(question), "emma"))
                .isInstanceOf(InvalidInput.class);
        desk.claim(task(question));
        desk.assign(task(question), "piet");
        assertThat(card(question).holder()).isEqualTo("Piet de Wit");
    }

    private TaskCard card(PaperRequest request) {
        return desk.task(PaperRequest.number(request.id), Language.NL).get();
    }

    private String task(PaperRequest request) {
        return house.tasks.openIn(request.id).get(0).task();
    }

    private static TaskAnswer answer(String action, String text) {
        return TaskAnswer.of(action, text, "s");
    }
}
