package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.request.RequestDesk;
import org.loket.request.StaffDesk;
import org.loket.workflow.TaskAction;
import org.loket.workflow.TaskAnswer;
import org.loket.workflow.TaskCard;
import org.loket.workflow.TaskDesk;

/** To whom a request goes, and on whose desk its next step lies. */
@ExtendWith(ArquillianExtension.class)
class RoutingIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject RequestDesk requests;
    @Inject StaffDesk staff;
    @Inject TaskDesk tasks;

    @Test
    void the_table_chooses_team_and_priority_from_service_and_words() throws Exception {
        assertThat(routed("street-problem", "Losse tegel")).isEqualTo("public-space 2");
        assertThat(routed("street-problem", "Gevaarlijk gat in de weg"))
                .isEqualTo("public-space 1");
        assertThat(routed("password-reset", "Nieuw wachtwoord")).isEqualTo("it-service 2");
        assertThat(routed("password-reset", "Tentamen en ik kan er niet in"))
                .isEqualTo("it-service 1");
        assertThat(routed("library-question", "Boek verlengen")).isEqualTo("library 4");
    }

    @Test
    void equipment_is_approved_by_the_lead_of_the_requesters_own_team_and_delivered_by_it_service()
            throws Exception {
        String number = file(Cast.PETRA, "equipment", "Een laptop");

        TaskCard approval =
                stage.as(Cast.BRAM, () -> tasks.task(number, Cast.BRAM.language())).orElseThrow();
        assertThat(approval.leadsOnly()).isTrue();
        assertThat(approval.team()).isEqualTo("student-affairs");
        assertThat(approval.actions())
                .extracting(TaskAction::key)
                .contains("approve", "reject", "ask");
        stage.does(
                Cast.BRAM,
                () -> tasks.complete(approval.task(), Forms.answer("approve", "Akkoord")));

        TaskCard delivery =
                stage.as(Cast.ANNA, () -> tasks.task(number, Cast.ANNA.language())).orElseThrow();
        assertThat(delivery.team()).isEqualTo("it-service");
        assertThat(delivery.leadsOnly()).isFalse();
    }

    @Test
    void a_request_can_be_passed_to_another_team_which_then_has_it() throws Exception {
        String number = file(Cast.PETRA, "password-reset", "Eigenlijk een paspoort");
        String task = tables.text("select task from open_task where request_number = ?", number);

        stage.does(
                Cast.ANNA,
                () ->
                        tasks.complete(
                                task,
                                new TaskAnswer(
                                        "pass",
                                        "Dit is voor jullie.",
                                        "civil-affairs",
                                        Forms.token(),
                                        List.of())));

        assertThat(tables.text("select team from request where request_number = ?", number))
                .isEqualTo("civil-affairs");
        assertThat(tables.text("select team from open_task where request_number = ?", number))
                .isEqualTo("civil-affairs");
        assertThat(stage.as(Cast.KARIN, () -> staff.view(number)).number()).isEqualTo(number);
        assertThat(tables.text("select status from request where request_number = ?", number))
                .isEqualTo("IN_PROGRESS");
    }

    private String routed(String service, String subject) throws Exception {
        String number = file(Cast.PIET, service, subject);
        return tables.text(
                "select team || ' ' || priority from open_task where request_number = ?", number);
    }

    private String file(Cast who, String service, String subject) throws Exception {
        return stage.as(who, () -> requests.file(Forms.request(service, subject, Forms.token())))
                .number();
    }
}
