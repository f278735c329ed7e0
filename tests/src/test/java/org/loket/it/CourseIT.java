package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.request.Hours;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.workflow.TaskDesk;

/**
 * What happens to a request in the course of time, with real timers: the engine rings them when
 * their moment is moved into the past.
 */
@ExtendWith(ArquillianExtension.class)
class CourseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject RequestDesk requests;
    @Inject TaskDesk tasks;
    @Inject Hours hours;

    @Test
    void asking_the_requester_stops_the_clocks_and_the_reply_lets_them_run_on() throws Exception {
        String number = file("Wat bedoelt u");

        act(Cast.ANNA, number, "ask", "Welke computer is het?");

        assertThat(request("status", number)).isEqualTo("WAITING");
        assertThat(request("resolution_state", number)).isEqualTo("PAUSED");
        assertThat(request("resolution_due_at", number)).isNull();
        assertThat(timer("clockRings", number)).as("suspended timer").startsWith("2 ");
        assertThat(task("waiting", number)).isEqualTo("true");

        Instant before = Instant.now();
        stage.does(
                Cast.PETRA,
                () -> requests.reply(RequestKey.own(number), Forms.message("De computer thuis.")));

        assertThat(request("status", number)).isEqualTo("IN_PROGRESS");
        assertThat(request("resolution_state", number)).isEqualTo("RUNNING");
        Duration promised =
                Duration.ofSeconds(Long.parseLong(request("resolution_promised", number)));
        Instant due = instant("resolution_due_at", number);
        assertThat(due)
                .as("due in opening hours from the reply on")
                .isBetween(
                        hours.of("it-service").plus(before, promised).minusSeconds(60),
                        hours.of("it-service").plus(Instant.now(), promised));
        assertThat(timer("clockRings", number)).as("active timer").startsWith("1 ");
        assertThat(task("waiting", number)).isEqualTo("false");
    }

    @Test
    void a_clock_that_comes_near_its_end_warns_whoever_has_the_task() throws Exception {
        String number = file("Bijna te laat");
        stage.does(Cast.ANNA, () -> tasks.claim(task("task", number)));

        pass(number, "response_warn_at");

        await().atMost(PATIENCE).until(() -> trail(number, "ClockWarned") == 1);
        assertThat(request("response_warned", number)).isEqualTo("true");
        assertThat(mail(number, "WARNING", "anna@loket.example")).isOne();
        assertThat(task("urgent", number)).isEqualTo("false");
    }

    @Test
    void a_clock_that_ends_makes_the_task_urgent_and_writes_to_the_supervisor() throws Exception {
        stage.does(Cast.BRAM, () -> requests.mine(true, null, false));
        String number = file("Te laat");

        pass(number, "response_warn_at");
        pass(number, "response_due_at");

        await().atMost(PATIENCE).until(() -> trail(number, "ClockBreached") == 1);
        assertThat(request("response_state", number)).isEqualTo("BREACHED");
        assertThat(task("urgent", number)).isEqualTo("true");
        assertThat(task("priority", number)).isEqualTo("1");
        assertThat(mail(number, "ESCALATION", "bram@loket.example")).isOne();
        assertThat(request("resolution_state", number)).as("the other clock").isEqualTo("RUNNING");
        assertThat(timer("clockRings", number)).as("wound for the other clock").startsWith("1 ");
        assertThat(who(number, "ClockBreached")).isEqualTo("system");
    }

    @Test
    void a_clock_rings_again_for_each_moment_that_follows() throws Exception {
        String number = file("Steeds later");

        pass(number, "response_warn_at");
        await().atMost(PATIENCE).until(() -> trail(number, "ClockWarned") == 1);
        pass(number, "response_due_at");
        await().atMost(PATIENCE).until(() -> trail(number, "ClockBreached") == 1);
        pass(number, "resolution_warn_at");
        await().atMost(PATIENCE).until(() -> trail(number, "ClockWarned") == 2);
        pass(number, "resolution_due_at");
        await().atMost(PATIENCE).until(() -> trail(number, "ClockBreached") == 2);

        assertThat(request("resolution_state", number)).isEqualTo("BREACHED");
        assertThat(request("status", number)).isEqualTo("RECEIVED");
    }

    @Test
    void an_answered_request_closes_itself_after_five_working_days_of_silence() throws Exception {
        String number = file("Opgelost");
        act(Cast.ANNA, number, "answer", "Het werkt weer.");
        Instant resolved = instant("resolution_ended_at", number);

        assertThat(request("status", number)).isEqualTo("RESOLVED");
        assertThat(request("resolution_state", number)).isEqualTo("MET");
        assertThat(timer("silence", number))
                .as("when silence ends")
                .endsWith(
                        " " + hours.of("it-service").plusWorkingDays(resolved, 5).getEpochSecond());

        ring("silence", number);

        await().atMost(PATIENCE).until(() -> "CLOSED".equals(request("status", number)));
        assertThat(request("closure", number)).isEqualTo("SILENCE");
        assertThat(executions(number)).as("what is left of the process").isZero();
        assertThat(trail(number, "RequestClosed")).isOne();
    }

    @Test
    void a_reply_to_an_answered_request_takes_it_up_again() throws Exception {
        String number = file("Toch niet");
        act(Cast.ANNA, number, "answer", "Het werkt weer.");

        stage.does(
                Cast.PETRA,
                () -> requests.reply(RequestKey.own(number), Forms.message("Nog steeds niet.")));

        assertThat(request("status", number)).isEqualTo("IN_PROGRESS");
        assertThat(request("resolution_state", number)).isEqualTo("RUNNING");
        assertThat(tables.count("select count(*) from open_task where request_number = ?", number))
                .isOne();
        assertThat(trail(number, "RequestReopened")).isOne();
    }

    @Test
    void a_closed_request_gets_a_new_process_when_the_requester_writes_again() throws Exception {
        String number = file("Gesloten");
        stage.does(Cast.PETRA, () -> requests.close(RequestKey.own(number)));
        assertThat(request("status", number)).isEqualTo("CLOSED");
        assertThat(request("closure", number)).isEqualTo("WITHDRAWN");
        assertThat(executions(number)).isZero();

        stage.does(
                Cast.PETRA,
                () -> requests.reply(RequestKey.own(number), Forms.message("Het is er weer.")));

        assertThat(request("status", number)).isEqualTo("IN_PROGRESS");
        assertThat(executions(number)).isPositive();
        assertThat(tables.count("select count(*) from open_task where request_number = ?", number))
                .isOne();
    }

    private String file(String subject) throws Exception {
        return stage.as(Cast.PETRA, () -> requests.file(Forms.request(subject))).number();
    }

    private void act(Cast who, String number, String action, String text) throws Exception {
        String task = task("task", number);
        stage.does(who, () -> tasks.complete(task, Forms.answer(action, text)));
    }

    /** That moment of the request is over, and its timer is due. */
    private void pass(String number, String moment) throws SQLException {
        Timestamp past = Timestamp.from(Instant.now().minusSeconds(60));
        tables.change(
                "update request set " + moment + " = ? where request_number = ?", past, number);
        ring("clockRings", number);
    }

    private void ring(String timer, String number) throws SQLException {
        int rung =
                tables.change(
                        "update act_ru_job set duedate_ = ? where id_ in (" + JOBS + ")",
                        Timestamp.from(Instant.now().minusSeconds(60)),
                        timer,
                        number);
        assertThat(rung).as("timers " + timer).isOne();
    }

    private static final String JOBS =
            "select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                    + " join act_ru_execution e on e.id_ = j.process_instance_id_"
                    + " join request r on e.business_key_ = r.id::text"
                    + " where d.act_id_ = ? and r.request_number = ?";

    /** State (1 active, 2 suspended) and due time in seconds. */
    private String timer(String timer, String number) throws SQLException {
        return tables.text(
                "select suspension_state_ || ' ' || floor(extract(epoch from duedate_))::bigint"
                        + " from act_ru_job where id_ in ("
                        + JOBS
                        + ")",
                timer,
                number);
    }

    private String request(String column, String number) throws SQLException {
        return tables.text(
                "select " + column + "::text from request where request_number = ?", number);
    }

    private Instant instant(String column, String number) throws SQLException {
        return ((Timestamp)
                        tables.one(
                                "select " + column + " from request where request_number = ?",
                                number))
                .toInstant();
    }

    private String task(String column, String number) throws SQLException {
        return tables.text(
                "select " + column + "::text from open_task where request_number = ?", number);
    }

    private long trail(String number, String what) throws SQLException {
        return tables.count(
                "select count(*) from audit_entry where request_number = ? and what = ?",
                number,
                what);
    }

    private String who(String number, String what) throws SQLException {
        return tables.text(
                "select who from audit_entry where request_number = ? and what = ?", number, what);
    }

    private long mail(String number, String kind, String to) throws SQLException {
        return tables.count(
                "select count(*) from outbox where request_number = ? and kind = ? and recipient = ?",
                number,
                kind,
                to);
    }

    private long executions(String number) throws SQLException {
        return tables.count(
                "select count(*) from act_ru_execution e join request r on e.business_key_ = r.id::text"
                        + " where r.request_number = ?",
                number);
    }
}
