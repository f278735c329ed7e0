package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loket.directory.Caller;
import org.loket.directory.Role;
import org.loket.kernel.Language;
import org.loket.request.ClockBreached;
import org.loket.request.ClockWarned;
import org.loket.request.RequestFacts;
import org.loket.request.Status;
import org.loket.sla.PromiseKind;

class StaffMailsTest {

    private static final Instant DUE = Instant.parse("2026-11-16T13:00:00Z");

    private final Office office = new Office();
    private final RequestFacts request = Office.request(Status.IN_PROGRESS, Language.CS);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_warning_goes_to_who_has_the_task_in_the_language_of_that_person() {
        Caller sofie = office.member(1, "Sofie", "sofie@x.example", Language.NL, Role.AGENT);
        office.member(2, "Bram", "bram@x.example", Language.EN, Role.AGENT);
        office.task(sofie);
        office.task(sofie);
        warn(PromiseKind.RESPONSE);
        OutgoingMail mail = only();
        assertThat(mail.recipient()).isEqualTo("sofie@x.example");
        assertThat(mail.subject()).isEqualTo("Bijna te laat: Lamp [2026-000123]");
        assertThat(mail.text())
                .contains("Een eerste antwoord op ‘Lamp’ is beloofd voor maandag 16 november 2026")
                .contains("14:00", "De taak ligt bij Sofie.", "Team: Bibliotheek.")
                .contains("https://desk.example/desk/2026-000123");
    }

    @Test
    void a_warning_goes_to_the_team_while_nobody_has_the_task() {
        office.member(1, "Sofie", "sofie@x.example", Language.NL, Role.AGENT);
        office.member(2, "Femke", "femke@x.example", Language.NL, Role.AGENT);
        office.member(3, "Emma", "emma@x.example", Language.EN, Role.AGENT);
        office.task(null);
        warn(PromiseKind.RESOLUTION);
        OutgoingMail mail = only();
        assertThat(mail.recipient()).isEqualTo("library@loket.example");
        assertThat(mail.recipientName()).isEqualTo("Bibliotheek");
        assertThat(mail.text()).contains("Nog niemand heeft de taak genomen.");
    }

    @Test
    void an_escalation_goes_to_every_supervisor() {
        Caller sofie = office.member(1, "Sofie", "sofie@x.example", Language.NL, Role.AGENT);
        office.member(2, "Bram", "bram@x.example", Language.EN, Role.AGENT, Role.SUPERVISOR);
        office.member(3, "Femke", "femke@x.example", Language.NL, Role.SUPERVISOR);
        office.task(sofie);
        escalate();
        assertThat(office.mails())
                .extracting(OutgoingMail::recipient)
                .containsExactly("bram@x.example", "femke@x.example");
        assertThat(office.mails().get(0).text())
                .contains("“Lamp” was promised to be settled by Monday 16 November 2026, 14:00")
                .contains("The task is with Sofie and is now marked as urgent.");
    }

    @Test
    void an_escalation_goes_to_the_team_if_no_supervisor_can_be_reached() {
        office.member(2, "Bram", null, Language.EN, Role.SUPERVISOR);
        escalate();
        assertThat(only().recipient()).isEqualTo("library@loket.example");
    }

    @Test
    void nothing_is_written_to_a_team_without_an_address() {
        office.mailbox = null;
        office.task(null);
        warn(PromiseKind.RESPONSE);
        escalate();
        assertThat(office.mails()).isEmpty();
    }

    private void warn(PromiseKind promise) {
        office.store.in(
                () -> {
                    office.toStaff().warn(new ClockWarned(request, promise, DUE));
                    return null;
                });
    }

    private void escalate() {
        office.store.in(
                () -> {
                    office.toStaff()
                            .escalate(new ClockBreached(request, PromiseKind.RESOLUTION, DUE));
                    return null;
                });
    }

    private OutgoingMail only() {
        List<OutgoingMail> mails = office.mails();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }
}
