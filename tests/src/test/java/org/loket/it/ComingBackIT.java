package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.StaffDesk;
import org.loket.request.TaskFilter;
import org.loket.request.TaskRow;
import org.loket.workflow.TaskAnswer;
import org.loket.workflow.TaskDesk;

/** To whom a task comes back. */
@ExtendWith(ArquillianExtension.class)
class ComingBackIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject RequestDesk requests;
    @Inject StaffDesk staff;
    @Inject TaskDesk tasks;

    @Test
    void after_the_requesters_answer_it_is_with_whoever_asked() throws Exception {
        String number = file("Komt terug");
        act(Cast.SOFIE, number, "ask", "Welke computer?");

        reply(number, "De computer thuis.");

        assertThat(holder(number)).isEqualTo(Cast.SOFIE.person());
        assertThat(mine(Cast.SOFIE)).contains(number);
        assertThat(mine(Cast.ANNA)).doesNotContain(number);
        assertThat(returned(number)).isOne();
        act(Cast.SOFIE, number, "answer", "Het werkt weer.");
    }

    @Test
    void a_settled_request_that_is_taken_up_again_is_with_whoever_answered_it() throws Exception {
        String number = file("Toch niet af");
        act(Cast.SOFIE, number, "answer", "Het werkt weer.");

        reply(number, "Nog steeds niet.");

        assertThat(holder(number)).isEqualTo(Cast.SOFIE.person());
    }

    @Test
    void a_closed_request_that_is_taken_up_again_is_with_whoever_had_it_then() throws Exception {
        String number = file("Gesloten en weer open");
        stage.does(Cast.SOFIE, () -> tasks.claim(task(number)));
        stage.does(Cast.PETRA, () -> requests.close(RequestKey.own(number)));

        reply(number, "Het is er weer.");

        assertThat(holder(number)).isEqualTo(Cast.SOFIE.person());
        assertThat(mine(Cast.SOFIE)).contains(number);
    }

    @Test
    void whoever_gave_it_back_does_not_get_it_again() throws Exception {
        String number = file("Niet voor mij");
        act(Cast.SOFIE, number, "ask", "Welke computer?");
        reply(number, "Die thuis.");
        stage.does(Cast.SOFIE, () -> tasks.release(task(number)));
        stage.does(Cast.PETRA, () -> requests.close(RequestKey.own(number)));

        reply(number, "Toch nog iets.");

        assertThat(holder(number)).isNull();
    }

    @Test
    void whoever_left_the_team_does_not_get_it_again() throws Exception {
        String number = file("Andere baan");
        act(Cast.ANNA, number, "ask", "Welke computer?");
        tables.change(
                "delete from team_member where team_key = 'it-service'"
                        + " and person_id = (select id from person where username = 'anna')");
        try {
            reply(number, "Die thuis.");
        } finally {
            tables.change(
                    "insert into team_member (person_id, team_key)"
                            + " select id, 'it-service' from person where username = 'anna'");
        }

        assertThat(holder(number)).isNull();
        assertThat(returned(number)).isZero();
    }

    @Test
    void passed_on_to_another_team_it_is_nobodys_also_if_somebody_is_in_both() throws Exception {
        String number = file("Voor de bibliotheek");
        String task = task(number);
        TaskAnswer pass = new TaskAnswer("pass", null, "library", Forms.token(), List.of());

        stage.does(Cast.ANNA, () -> tasks.complete(task, pass));

        assertThat(tables.text("select team from open_task where request_number = ?", number))
                .isEqualTo("library");
        assertThat(holder(number)).isNull();
    }

    private String file(String subject) throws Exception {
        return stage.as(Cast.PETRA, () -> requests.file(Forms.request(subject))).number();
    }

    private void act(Cast who, String number, String action, String text) throws Exception {
        String task = task(number);
        stage.does(who, () -> tasks.complete(task, Forms.answer(action, text)));
    }

    private void reply(String number, String text) throws Exception {
        stage.does(Cast.PETRA, () -> requests.reply(RequestKey.own(number), Forms.message(text)));
    }

    private String task(String number) throws SQLException {
        return tables.text("select task from open_task where request_number = ?", number);
    }

    private String holder(String number) throws SQLException {
        return tables.text("select assignee_name from open_task where request_number = ?", number);
    }

    private long returned(String number) throws SQLException {
        return tables.count(
                "select count(*) from audit_entry where what = 'TaskReturned' and request_number = ?",
                number);
    }

    private List<String> mine(Cast who) throws Exception {
        return stage
                .as(who, () -> staff.list(TaskFilter.of(TaskFilter.View.MINE), null, false))
                .rows()
                .stream()
                .map(TaskRow::number)
                .toList();
    }
}
