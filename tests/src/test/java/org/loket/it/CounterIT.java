package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.directory.PeopleDesk;
import org.loket.directory.PersonCard;
import org.loket.kernel.Forbidden;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.request.Channel;
import org.loket.request.CounterDesk;
import org.loket.request.CounterGuest;
import org.loket.request.NamedView;
import org.loket.request.NewRequest;
import org.loket.request.Receipt;
import org.loket.request.RequestDesk;
import org.loket.request.StaffDesk;
import org.loket.request.TaskFilter;
import org.loket.request.ViewDesk;

/** What only staff may do: file for others, look people up, keep views of the list. */
@ExtendWith(ArquillianExtension.class)
class CounterIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject CounterDesk counter;
    @Inject PeopleDesk people;
    @Inject ViewDesk views;
    @Inject StaffDesk staff;
    @Inject RequestDesk requests;

    @Test
    void a_request_filed_for_somebody_is_theirs_and_the_trail_says_who_filed() throws Exception {
        long petra = petra();

        Receipt receipt =
                stage.as(
                        Cast.ANNA,
                        () -> counter.file(form("password-reset", Channel.PHONE), petra));

        assertThat(receipt.code()).isEmpty();
        assertThat(stage.as(Cast.PETRA, () -> requests.mine(true, null, false)).rows())
                .anyMatch(row -> row.number().equals(receipt.number()));
        assertThat(
                        tables.text(
                                "select who from audit_entry where what = 'RequestFiled' and request_number = ?",
                                receipt.number()))
                .isEqualTo("anna");
    }

    @Test
    void the_same_form_counts_once() throws Exception {
        long petra = petra();
        NewRequest form = form("password-reset", Channel.PHONE);

        Receipt first = stage.as(Cast.ANNA, () -> counter.file(form, petra));
        Receipt second = stage.as(Cast.ANNA, () -> counter.file(form, petra));

        assertThat(second.number()).isEqualTo(first.number());
    }

    @Test
    void somebody_without_an_address_gets_no_mail_but_a_code() throws Exception {
        Receipt receipt =
                stage.as(
                        Cast.ANNA,
                        () ->
                                counter.fileForGuest(
                                        form("password-reset", Channel.COUNTER),
                                        new CounterGuest("Gijs", null)));

        assertThat(receipt.code()).isPresent();
        assertThat(
                        tables.count(
                                "select count(*) from outbox where request_number = ?",
                                receipt.number()))
                .isZero();
    }

    @Test
    void citizens_file_for_nobody_else_and_look_nobody_up() throws Exception {
        long petra = petra();

        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.PIET,
                                        () ->
                                                counter.file(
                                                        form("password-reset", Channel.PHONE),
                                                        petra)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> stage.does(Cast.PIET, () -> people.lookUp("petra")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> stage.does(Cast.PIET, () -> views.keep("Mijn", urgent())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> stage.guestDoes(() -> people.lookUp("petra")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void only_what_came_by_phone_or_to_the_counter_is_filed_there() throws Exception {
        long petra = petra();

        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.ANNA,
                                        () ->
                                                counter.file(
                                                        form("password-reset", Channel.PORTAL),
                                                        petra)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.ANNA,
                                        () ->
                                                counter.file(
                                                        form("password-reset", Channel.PHONE), -1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                stage.does(
                                        Cast.ANNA,
                                        () ->
                                                counter.fileForGuest(
                                                        form("equipment", Channel.PHONE),
                                                        new CounterGuest("Gijs", null))))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void people_are_found_by_part_of_a_name_and_by_address_but_guests_are_not() throws Exception {
        stage.does(Cast.PETRA, () -> requests.mine(true, null, false));
        stage.asGuest(() -> requests.fileAsGuest(Forms.request("Gast"), Forms.guest()));

        assertThat(found("mulder")).contains("Petra Mulder");
        assertThat(found("PETRA@loket.example")).containsExactly("Petra Mulder");
        assertThat(found("%")).isEmpty();
        assertThat(found("gijs gast")).isEmpty();
        assertThat(found(" ")).isEmpty();
    }

    @Test
    void a_view_is_counted_replaced_by_its_name_and_nobody_elses_to_drop() throws Exception {
        NamedView first = stage.as(Cast.SOFIE, () -> views.keep("Wachtwoorden", service()));
        assertThat(counts(Cast.SOFIE)).contains("Wachtwoorden");
        assertThat(counts(Cast.ANNA)).doesNotContain("Wachtwoorden");

        NamedView again = stage.as(Cast.SOFIE, () -> views.keep(" Wachtwoorden ", urgent()));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.filter()).isEqualTo(urgent());
        assertThatThrownBy(() -> stage.does(Cast.ANNA, () -> views.drop(first.id())))
                .isInstanceOf(NotFound.class);
        stage.does(Cast.SOFIE, () -> views.drop(first.id()));
        assertThat(counts(Cast.SOFIE)).doesNotContain("Wachtwoorden");
    }

    @Test
    void a_view_counts_what_its_list_shows() throws Exception {
        stage.does(Cast.PETRA, () -> requests.file(Forms.request("Voor de telling")));
        NamedView view = stage.as(Cast.SOFIE, () -> views.keep("Telling", service()));

        int counted = stage.as(Cast.SOFIE, () -> staff.counts()).saved().get(view);
        int listed = stage.as(Cast.SOFIE, () -> staff.list(service(), null, false)).rows().size();

        assertThat(Math.min(counted, 50)).isEqualTo(listed).isPositive();
    }

    @Test
    void a_view_needs_a_name_and_a_team_of_ones_own() {
        TaskFilter foreign =
                new TaskFilter(
                        TaskFilter.View.LATE,
                        Optional.of("civil-affairs"),
                        Optional.empty(),
                        false);

        assertThatThrownBy(() -> stage.does(Cast.ANNA, () -> views.keep(" ", urgent())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stage.does(Cast.ANNA, () -> views.keep("x".repeat(61), urgent())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stage.does(Cast.ANNA, () -> views.keep("Elders", foreign)))
                .isInstanceOf(Forbidden.class);
    }

    private List<String> found(String words) throws Exception {
        return stage.as(Cast.ANNA, () -> people.lookUp(words)).stream()
                .map(PersonCard::name)
                .toList();
    }

    private List<String> counts(Cast who) throws Exception {
        return stage.as(who, () -> staff.counts()).saved().keySet().stream()
                .map(NamedView::name)
                .toList();
    }

    private long petra() throws Exception {
        stage.does(Cast.PETRA, () -> requests.mine(true, null, false));
        return tables.count("select id from person where username = 'petra'");
    }

    private static TaskFilter urgent() {
        return new TaskFilter(TaskFilter.View.TEAM, Optional.empty(), Optional.empty(), true);
    }

    private static TaskFilter service() {
        return new TaskFilter(
                TaskFilter.View.TEAM, Optional.empty(), Optional.of("password-reset"), false);
    }

    private static NewRequest form(String service, Channel channel) {
        return new NewRequest(
                service,
                "Aan de telefoon",
                "Wat er gezegd is.",
                Language.NL,
                channel,
                Forms.token(),
                List.of());
    }
}
