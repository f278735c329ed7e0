package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.audit.TrailDesk;
import org.loket.audit.TrailFilter;
import org.loket.channel.ChannelDesk;
import org.loket.channel.hook.HookDesk;
import org.loket.channel.mail.OutboxDesk;
import org.loket.directory.PeopleDesk;
import org.loket.kernel.Language;
import org.loket.request.RequestDesk;
import org.loket.request.StaffDesk;
import org.loket.request.TaskFilter;
import org.loket.workflow.TaskDesk;

/** Which role gets through the door of which desk; behind it, each desk looks at whose it is. */
@ExtendWith(ArquillianExtension.class)
class RightsIT {

    private static final String NONE = "2020-000000";

    @Inject Stage stage;
    @Inject RequestDesk requests;
    @Inject StaffDesk staff;
    @Inject TaskDesk tasks;
    @Inject TrailDesk trail;
    @Inject OutboxDesk outbox;
    @Inject HookDesk hooks;
    @Inject ChannelDesk channels;
    @Inject PeopleDesk people;

    @Test
    void each_desk_lets_in_the_roles_it_serves_and_no_other() {
        Set<Cast> everyone = EnumSet.allOf(Cast.class);
        Set<Cast> desk =
                EnumSet.of(
                        Cast.ANNA,
                        Cast.SOFIE,
                        Cast.KARIN,
                        Cast.MARCO,
                        Cast.BRAM,
                        Cast.JORIS,
                        Cast.ADA);
        Set<Cast> readers = EnumSet.of(Cast.ADA, Cast.OTTO);

        opens(
                "file",
                everyone,
                () -> requests.file(Forms.request("no-such-service", "x", Forms.token())));
        opens("my requests", everyone, () -> requests.mine(true, null, false));
        for (Cast who : everyone) {
            assertThat(catchThrowable(() -> stage.does(who, () -> people.speak(who.language()))))
                    .as("%s chooses a language", who)
                    .isNull();
        }
        opens(
                "desk list",
                desk,
                () -> staff.list(TaskFilter.of(TaskFilter.View.TEAM), null, false));
        opens("desk counts", desk, () -> staff.counts());
        opens("desk request", desk, () -> staff.view(NONE));
        opens("desk search", desk, () -> staff.search("fiets"));
        opens("desk reply", desk, () -> staff.reply(NONE, Forms.message("x")));
        opens("desk note", desk, () -> staff.note(NONE, Forms.message("x")));
        opens("claim", desk, () -> tasks.claim("none"));
        opens("release", desk, () -> tasks.release("none"));
        opens("assign", desk, () -> tasks.assign("none", "anna"));
        opens("complete", desk, () -> tasks.complete("none", Forms.answer("answer", "x")));
        opens("colleagues", desk, () -> people.colleagues("it-service"));
        opens("trail", readers, () -> trail.newest(TrailFilter.EVERYTHING));
        opens("verify the trail", readers, () -> trail.verify());
        opens("parked mails", EnumSet.of(Cast.ADA), () -> outbox.parked(null, false));
        opens("stop a channel", EnumSet.of(Cast.ADA), () -> channels.stop("none", "none"));
        opens("webhooks", EnumSet.of(Cast.ADA), () -> hooks.all());
        opens("a webhook's secret", EnumSet.of(Cast.ADA), () -> hooks.secret(-1));
        opens("retry a mail", EnumSet.of(Cast.ADA), () -> outbox.retry(-1));
    }

    @Test
    void whoever_is_not_signed_in_is_sent_away_from_all_but_filing_and_following() {
        Map<String, Stage.Act> closed = new LinkedHashMap<>();
        closed.put("file with an account", () -> requests.file(Forms.request("x")));
        closed.put("my requests", () -> requests.mine(true, null, false));
        closed.put("desk list", () -> staff.list(TaskFilter.of(TaskFilter.View.MINE), null, false));
        closed.put("claim", () -> tasks.claim("none"));
        closed.put("trail", () -> trail.newest(TrailFilter.EVERYTHING));
        closed.put("parked mails", () -> outbox.parked(null, false));
        closed.put("language", () -> people.speak(Language.NL));

        closed.forEach(
                (door, act) ->
                        assertThat(catchThrowable(() -> stage.guestDoes(act)))
                                .as(door)
                                .isInstanceOf(EJBAccessException.class));
    }

    private void opens(String door, Set<Cast> to, Stage.Act act) {
        for (Cast who : Cast.values()) {
            Throwable outcome = catchThrowable(() -> stage.does(who, act));
            assertThat(outcome instanceof EJBAccessException)
                    .as("%s is shut for %s (%s)", door, who, outcome)
                    .isEqualTo(!to.contains(who));
        }
    }
}
