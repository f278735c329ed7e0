package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.kernel.NotFound;
import org.loket.request.FileView;
import org.loket.request.MessageView;
import org.loket.request.Receipt;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.RequestView;
import org.loket.request.StaffDesk;
import org.loket.request.TaskFilter;
import org.loket.request.Upload;
import org.loket.workflow.TaskDesk;

/** Nobody sees what is not theirs, at whichever door they knock; nor learns that it is there. */
@ExtendWith(ArquillianExtension.class)
class PrivacyIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject RequestDesk desk;
    @Inject StaffDesk staff;
    @Inject TaskDesk tasks;

    @Test
    void another_persons_request_is_not_found_at_any_door() throws Exception {
        Receipt petras = petrasRequest();
        RequestKey key = RequestKey.own(petras.number());
        long file = firstFile(petras.number());

        closedTo(Cast.PIET, () -> desk.view(key));
        closedTo(Cast.PIET, () -> desk.reply(key, Forms.message("Ook iets")));
        closedTo(Cast.PIET, () -> desk.close(key));
        closedTo(Cast.PIET, () -> desk.file(key, file));
        closedTo(Cast.PIET, () -> desk.write(key, file, OutputStream.nullOutputStream()));
        assertThat(stage.as(Cast.PIET, () -> desk.mine(false, null, false)).getRows())
                .noneMatch(row -> row.number().equals(petras.number()));
        assertThat(status(petras.number())).isEqualTo("RECEIVED");
        assertThat(messages(petras.number())).isOne();
    }

    @Test
    void a_request_that_does_not_exist_is_refused_in_the_same_words() throws Exception {
        Receipt petras = petrasRequest();

        NotFound notThere = refusal(() -> desk.view(RequestKey.own("2020-000001")));
        NotFound notHis = refusal(() -> desk.view(RequestKey.own(petras.number())));

        assertThat(notHis.messageKey()).isEqualTo(notThere.messageKey());
    }

    @Test
    void whoever_is_not_signed_in_opens_nothing_without_the_code() throws Exception {
        Receipt guests = guestsRequest();
        String number = guests.number();

        closedToGuest(() -> desk.view(RequestKey.own(number)));
        closedToGuest(() -> desk.view(RequestKey.withCode(number, "")));
        closedToGuest(() -> desk.view(RequestKey.withCode(number, "0000-0000-0000-0000")));
        closedToGuest(
                () ->
                        desk.view(
                                RequestKey.withCode(
                                        petrasRequest().number(), guests.code().orElseThrow())));
        closedToGuest(
                () -> desk.reply(RequestKey.withCode(number, "ABCD"), Forms.message("Hallo")));
        closedToGuest(() -> desk.close(RequestKey.withCode(number, "ABCD")));
        closedToGuest(() -> desk.file(RequestKey.withCode(number, "ABCD"), firstFile(number)));
    }

    @Test
    void the_code_opens_the_guests_request_typed_in_any_way() throws Exception {
        Receipt guests = guestsRequest();
        String code = guests.code().orElseThrow();
        String sloppy = " " + code.toLowerCase().replace("-", " ");

        RequestView view =
                stage.asGuest(() -> desk.view(RequestKey.withCode(guests.number(), sloppy)));

        assertThat(view.number()).isEqualTo(guests.number());
    }

    @Test
    void an_account_does_not_open_a_guests_request_that_is_not_its_own() throws Exception {
        Receipt guests = guestsRequest();

        closedTo(Cast.PETRA, () -> desk.view(RequestKey.own(guests.number())));
    }

    @Test
    void an_agent_of_another_team_does_not_find_the_request_at_any_door() throws Exception {
        String number = petrasRequest().number();
        long file = firstFile(number);

        closedTo(Cast.KARIN, () -> staff.view(number));
        closedTo(Cast.KARIN, () -> staff.tasks(number));
        closedTo(Cast.KARIN, () -> staff.reply(number, Forms.message("Namens IT")));
        closedTo(Cast.KARIN, () -> staff.note(number, Forms.message("Hm")));
        closedTo(Cast.KARIN, () -> staff.file(number, file));
        closedTo(Cast.KARIN, () -> staff.write(number, file, OutputStream.nullOutputStream()));
        closedTo(Cast.KARIN, () -> tasks.task(number, Cast.KARIN.language()));
        assertThat(
                        stage.as(
                                        Cast.KARIN,
                                        () ->
                                                staff.list(
                                                        TaskFilter.of(TaskFilter.View.TEAM),
                                                        null,
                                                        false))
                                .getRows())
                .noneMatch(row -> row.team().equals("it-service"));
        assertThat(messages(number)).isOne();
    }

    @Test
    void a_note_is_never_visible_to_the_requester() throws Exception {
        String number = petrasRequest().number();
        byte[] secret = "alleen voor collega's".getBytes();
        Upload attached = Forms.file("intern.txt", secret);
        stage.does(Cast.ANNA, () -> staff.note(number, Forms.message("Lastige klant", attached)));

        RequestView seenByPetra = stage.as(Cast.PETRA, () -> desk.view(RequestKey.own(number)));
        RequestView seenByAnna = stage.as(Cast.ANNA, () -> staff.view(number));
        MessageView note = seenByAnna.messages().get(1);
        long file = note.files().get(0).id();

        assertThat(note.note()).isTrue();
        assertThat(seenByPetra.messages())
                .extracting(MessageView::text)
                .doesNotContain("Lastige klant");
        closedTo(Cast.PETRA, () -> desk.file(RequestKey.own(number), file));
        closedTo(
                Cast.PETRA,
                () -> desk.write(RequestKey.own(number), file, OutputStream.nullOutputStream()));
        assertThat(
                        tables.count(
                                "select count(*) from outbox where request_number = ? and text like '%Lastige klant%'",
                                number))
                .isZero();
    }

    @Test
    void a_file_is_served_only_with_the_request_it_belongs_to() throws Exception {
        String own = stage.as(Cast.PIET, () -> desk.file(Forms.request("Van Piet"))).number();
        long petrasFile = firstFile(petrasRequest().number());

        closedTo(Cast.PIET, () -> desk.file(RequestKey.own(own), petrasFile));
        closedTo(Cast.ANNA, () -> staff.file(own, petrasFile));
    }

    @Test
    void the_requester_gets_the_files_as_they_were_handed_in() throws Exception {
        Receipt petras = petrasRequest();
        RequestKey key = RequestKey.own(petras.number());
        List<FileView> files = stage.as(Cast.PETRA, () -> desk.view(key)).messages().get(0).files();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        stage.does(Cast.PETRA, () -> desk.write(key, files.get(0).id(), bytes));

        assertThat(files).extracting(FileView::name).containsExactly("scherm.txt");
        assertThat(bytes.toString()).isEqualTo("foutmelding 42");
    }

    private Receipt petrasRequest() throws Exception {
        Upload file = Forms.file("scherm.txt", "foutmelding 42".getBytes());
        return stage.as(Cast.PETRA, () -> desk.file(Forms.request("Wachtwoord", file)));
    }

    private Receipt guestsRequest() throws Exception {
        Upload file = Forms.file("bonnetje.txt", "een bon".getBytes());
        return stage.asGuest(
                () -> desk.fileAsGuest(Forms.request("Zonder account", file), Forms.guest()));
    }

    private long firstFile(String number) throws Exception {
        return tables.count(
                "select min(a.id) from attachment a join request r on r.id = a.request_id where r.request_number = ?",
                number);
    }

    private String status(String number) throws Exception {
        return tables.text("select status from request where request_number = ?", number);
    }

    private long messages(String number) throws Exception {
        return tables.count(
                "select count(*) from request_message m join request r on r.id = m.request_id where r.request_number = ?",
                number);
    }

    private void closedTo(Cast who, Stage.Act act) {
        assertThatThrownBy(() -> stage.does(who, act)).isInstanceOf(NotFound.class);
    }

    private void closedToGuest(Stage.Act act) {
        assertThatThrownBy(() -> stage.guestDoes(act)).isInstanceOf(NotFound.class);
    }

    private NotFound refusal(Stage.Act act) {
        return (NotFound) catchThrowable(() -> stage.does(Cast.PIET, act));
    }
}
