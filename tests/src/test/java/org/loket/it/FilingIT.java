package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.Kind;
import org.loket.catalogue.Service;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.request.NewRequest;
import org.loket.request.Receipt;
import org.loket.request.RequestDesk;

/** Filing: all of it in one transaction, once. */
@ExtendWith(ArquillianExtension.class)
class FilingIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Together together;
    @Inject RequestDesk desk;
    @Inject Catalogue catalogue;
    @Inject UserTransaction transaction;

    @Test
    void a_filed_request_has_its_process_clocks_task_mail_and_trail() throws Exception {
        Receipt receipt = stage.as(Cast.PETRA, () -> desk.file(Forms.request("Alles in een keer")));

        String number = receipt.number();
        assertThat(number).matches("20\\d\\d-\\d{6}");
        assertThat(requests(number)).isOne();
        assertThat(processes(number)).as("process instances").isOne();
        assertThat(
                        tables.count(
                                "select count(*) from request where request_number = ?"
                                        + " and response_state = 'RUNNING' and resolution_state = 'RUNNING'"
                                        + " and response_due_at is not null and resolution_due_at is not null",
                                number))
                .as("running clocks")
                .isOne();
        assertThat(timers(number)).as("timers of the clocks").isOne();
        assertThat(tables.count("select count(*) from open_task where request_number = ?", number))
                .as("open tasks")
                .isOne();
        assertThat(mails(number)).as("mails to leave").isEqualTo(1);
        assertThat(trail(number, "RequestFiled")).as("entries in the trail").isOne();
        assertThat(
                        tables.text(
                                "select who from audit_entry where request_number = ? and what = 'RequestFiled'",
                                number))
                .isEqualTo("petra");
    }

    @Test
    void nothing_is_left_of_a_filing_whose_transaction_rolls_back() throws Exception {
        String[] number = new String[1];
        stage.does(
                Cast.PETRA,
                () -> {
                    transaction.begin();
                    number[0] = desk.file(Forms.request("Toch maar niet")).number();
                    transaction.rollback();
                });

        assertThat(requests(number[0])).isZero();
        assertThat(mails(number[0])).isZero();
        assertThat(trail(number[0], "RequestFiled")).isZero();
        assertThat(
                        tables.count(
                                "select count(*) from open_task where request_number = ?",
                                number[0]))
                .isZero();
    }

    @Test
    void nothing_is_left_of_a_filing_whose_process_cannot_start() throws Exception {
        String key = "it-broken-" + Forms.token().substring(0, 8);
        addService(key, "no-such-process");
        long people = tables.count("select count(*) from person");
        long instances = tables.count("select count(*) from act_ru_execution");
        long files = tables.count("select count(*) from content_chunk");

        assertThatThrownBy(
                        () ->
                                stage.asGuest(
                                        () ->
                                                desk.fileAsGuest(
                                                        Forms.request(
                                                                key,
                                                                "Gaat mis",
                                                                Forms.token(),
                                                                Forms.file(
                                                                        "mis.bin",
                                                                        Forms.token().getBytes())),
                                                        Forms.guest())))
                .isNotNull();

        assertThat(tables.count("select count(*) from request where service = ?", key)).isZero();
        assertThat(tables.count("select count(*) from person")).isEqualTo(people);
        assertThat(tables.count("select count(*) from act_ru_execution")).isEqualTo(instances);
        assertThat(tables.count("select count(*) from content_chunk")).isEqualTo(files);
    }

    @Test
    void the_same_form_handed_in_twice_is_filed_once() throws Exception {
        NewRequest form = Forms.request("Twee keer geklikt");

        Receipt first = stage.as(Cast.PETRA, () -> desk.file(form));
        Receipt second = stage.as(Cast.PETRA, () -> desk.file(form));

        assertThat(second).isEqualTo(first);
        assertFiledOnce(form);
    }

    @Test
    void the_same_form_handed_in_four_times_at_the_same_instant_is_filed_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            NewRequest form =
                    Forms.request("Tegelijk", Forms.file("a.txt", Forms.token().getBytes()));

            var outcomes =
                    together.<Receipt>atOnce(
                            List.of(
                                    () -> stage.as(Cast.PETRA, () -> desk.file(form)),
                                    () -> stage.as(Cast.PETRA, () -> desk.file(form)),
                                    () -> stage.as(Cast.PETRA, () -> desk.file(form)),
                                    () -> stage.as(Cast.PETRA, () -> desk.file(form))));

            assertThat(outcomes).allSatisfy(it -> assertThat(it.failure()).isNull());
            assertThat(outcomes)
                    .extracting(it -> it.value().number())
                    .containsOnly(outcomes.get(0).value().number());
            assertFiledOnce(form);
        }
    }

    @Test
    void numbers_are_never_given_twice() throws Exception {
        var filings =
                together.<Receipt>atOnce(
                        List.of(
                                () -> stage.as(Cast.PETRA, () -> desk.file(Forms.request("Een"))),
                                () -> stage.as(Cast.PIET, () -> desk.file(Forms.request("Twee"))),
                                () -> stage.as(Cast.EVA, () -> desk.file(Forms.request("Drie"))),
                                () ->
                                        stage.asGuest(
                                                () ->
                                                        desk.fileAsGuest(
                                                                Forms.request("Vier"),
                                                                Forms.guest()))));

        assertThat(filings).extracting(it -> it.value().number()).doesNotHaveDuplicates();
    }

    private void assertFiledOnce(NewRequest form) throws SQLException {
        String number =
                tables.text(
                        "select request_number from request where submission = ?",
                        form.submission());
        assertThat(
                        tables.count(
                                "select count(*) from request where submission = ?",
                                form.submission()))
                .isOne();
        assertThat(processes(number)).isOne();
        assertThat(mails(number)).isOne();
        assertThat(trail(number, "RequestFiled")).isOne();
    }

    private void addService(String key, String process) throws Exception {
        transaction.begin();
        Localised text = Localised.of(Map.of(Language.EN, "For a test"));
        Service service =
                new Service(
                        key,
                        Kind.QUESTION,
                        process,
                        "it-service",
                        tables.text("select min(level_key) from service_level"),
                        false,
                        999,
                        new Service.Texts(text, text, text, text));
        catalogue.add(service);
        transaction.commit();
    }

    private long requests(String number) throws SQLException {
        return tables.count("select count(*) from request where request_number = ?", number);
    }

    private long processes(String number) throws SQLException {
        return tables.count(
                "select count(*) from act_ru_execution e join request r on e.business_key_ = r.id::text"
                        + " where e.parent_id_ is null and r.request_number = ?",
                number);
    }

    private long timers(String number) throws SQLException {
        return tables.count(
                "select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " join request r on e.business_key_ = r.id::text where r.request_number = ?",
                number);
    }

    private long mails(String number) throws SQLException {
        return tables.count("select count(*) from outbox where request_number = ?", number);
    }

    private long trail(String number, String what) throws SQLException {
        return tables.count(
                "select count(*) from audit_entry where request_number = ? and what = ?",
                number,
                what);
    }
}
