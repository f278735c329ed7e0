package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.kernel.Forbidden;
import org.loket.kernel.Language;
import org.loket.request.RequestDesk;
import org.loket.workflow.TaskCard;
import org.loket.workflow.TaskDesk;

/** Nobody decides about an own request. */
@ExtendWith(ArquillianExtension.class)
class FourEyesIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject RequestDesk requests;
    @Inject TaskDesk tasks;

    @Test
    void a_leads_own_request_is_decided_by_another_lead() throws Exception {
        stage.does(Cast.JORIS, () -> requests.mine(true, null, false));
        String number =
                stage.as(
                                Cast.BRAM,
                                () ->
                                        requests.file(
                                                Forms.request(
                                                        "equipment",
                                                        "Een groot scherm",
                                                        Forms.token())))
                        .number();
        String task = tables.text("select task from open_task where request_number = ?", number);
        String team = tables.text("select team from open_task where task = ?", task);
        assertThat(othersWhoLead(team)).as("leads of %s but bram", team).isPositive();

        assertRefused(() -> tasks.claim(task));
        assertRefused(() -> tasks.complete(task, Forms.answer("approve", null)));
    }

    @Test
    void where_a_task_would_be_the_askers_own_the_card_says_so_and_offers_nothing()
            throws Exception {
        String number =
                stage.as(
                                Cast.BRAM,
                                () ->
                                        requests.file(
                                                Forms.request(
                                                        "equipment", "Een stoel", Forms.token())))
                        .number();
        tables.change("update open_task set team = 'it-service' where request_number = ?", number);
        String task = tables.text("select task from open_task where request_number = ?", number);

        TaskCard card = stage.as(Cast.BRAM, () -> tasks.task(number, Language.NL)).orElseThrow();

        assertThat(card.own()).isTrue();
        assertThat(card.actions()).isEmpty();
        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.BRAM,
                                        () -> tasks.complete(task, Forms.answer("approve", null))))
                .isInstanceOfSatisfying(
                        Forbidden.class,
                        e -> assertThat(e.messageKey()).isEqualTo("forbidden.task.own"));
        assertThat(tables.text("select status from request where request_number = ?", number))
                .isEqualTo("RECEIVED");
    }

    private void assertRefused(Stage.Act act) {
        assertThatThrownBy(() -> stage.does(Cast.BRAM, act)).isInstanceOf(Forbidden.class);
    }

    private long othersWhoLead(String team) throws SQLException {
        return tables.count(
                "select count(*) from person p join team_member m on m.person_id = p.id"
                        + " join person_role r on r.person_id = p.id"
                        + " where m.team_key = ? and r.role = 'SUPERVISOR' and p.username <> 'bram'",
                team);
    }
}
