package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.kernel.Forbidden;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;
import org.loket.request.RequestDesk;
import org.loket.workflow.TaskDesk;

/** Who has a task: one person at a time, and the others are told who. */
@ExtendWith(ArquillianExtension.class)
class ClaimIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Together together;
    @Inject RequestDesk requests;
    @Inject TaskDesk tasks;

    @Test
    void of_two_who_claim_at_the_same_instant_one_wins_and_the_other_is_told_who()
            throws Exception {
        for (int round = 0; round < 10; round++) {
            String task = newTask();

            var outcomes =
                    together.<String>atOnce(
                            List.of(
                                    () -> stage.as(Cast.ANNA, () -> tasks.claim(task)),
                                    () -> stage.as(Cast.SOFIE, () -> tasks.claim(task))));

            boolean annaWon = outcomes.get(0).failure() == null;
            Cast winner = annaWon ? Cast.ANNA : Cast.SOFIE;
            Throwable lost = outcomes.get(annaWon ? 1 : 0).failure();
            assertThat(lost).isInstanceOf(TakenByOther.class);
            assertThat(((TakenByOther) lost).parameters()).contains(winner.person());
            assertThat(tables.text("select assignee_name from open_task where task = ?", task))
                    .isEqualTo(winner.person());
        }
    }

    @Test
    void claiming_what_one_has_changes_nothing() throws Exception {
        String task = newTask();

        stage.does(Cast.ANNA, () -> tasks.claim(task));
        stage.does(Cast.ANNA, () -> tasks.claim(task));

        assertThat(tables.text("select assignee_name from open_task where task = ?", task))
                .isEqualTo(Cast.ANNA.person());
    }

    @Test
    void a_released_task_is_free_for_the_next() throws Exception {
        String task = newTask();
        stage.does(Cast.ANNA, () -> tasks.claim(task));

        stage.does(Cast.ANNA, () -> tasks.release(task));
        stage.does(Cast.SOFIE, () -> tasks.claim(task));

        assertThat(tables.text("select assignee_name from open_task where task = ?", task))
                .isEqualTo(Cast.SOFIE.person());
    }

    @Test
    void only_the_lead_takes_a_task_away_from_somebody() throws Exception {
        String task = newTask();
        stage.does(Cast.ANNA, () -> tasks.claim(task));

        assertThatThrownBy(() -> stage.does(Cast.SOFIE, () -> tasks.release(task)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stage.does(Cast.SOFIE, () -> tasks.assign(task, "sofie")))
                .isInstanceOf(Forbidden.class);
        stage.does(Cast.BRAM, () -> tasks.assign(task, "sofie"));

        assertThat(tables.text("select assignee_name from open_task where task = ?", task))
                .isEqualTo(Cast.SOFIE.person());
    }

    @Test
    void an_agent_of_another_team_gets_nowhere_with_a_task() throws Exception {
        String task = newTask();

        assertThatThrownBy(() -> stage.does(Cast.KARIN, () -> tasks.claim(task)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.KARIN,
                                        () -> tasks.complete(task, Forms.answer("answer", "Nee"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void of_two_who_complete_at_the_same_instant_one_does() throws Exception {
        String task = newTask();
        String number = tables.text("select request_number from open_task where task = ?", task);

        var outcomes =
                together.<Void>atOnce(
                        List.of(
                                () -> {
                                    stage.does(Cast.ANNA, () -> complete(task));
                                    return null;
                                },
                                () -> {
                                    stage.does(Cast.SOFIE, () -> complete(task));
                                    return null;
                                }));

        assertThat(outcomes).filteredOn(it -> it.failure() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> it.failure() != null)
                .allSatisfy(
                        it ->
                                assertThat(it.failure())
                                        .isInstanceOfAny(TakenByOther.class, NotFound.class));
        assertThat(
                        tables.count(
                                "select count(*) from request_message m join request r on r.id = m.request_id"
                                        + " where m.voice = 'REPLY' and r.request_number = ?",
                                number))
                .as("answers")
                .isOne();
    }

    private void complete(String task) {
        tasks.complete(task, Forms.answer("answer", "Het werkt weer."));
    }

    private String newTask() throws Exception {
        String number =
                stage.as(Cast.PETRA, () -> requests.file(Forms.request("Wie neemt hem"))).number();
        return tables.text("select task from open_task where request_number = ?", number);
    }
}
