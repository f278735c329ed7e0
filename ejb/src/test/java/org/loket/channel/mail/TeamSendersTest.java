package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;

class TeamSendersTest {

    private final TestSenders senders = new TestSenders();

    @Test
    void who_says_nothing_writes_as_the_desk() {
        Letterhead head = senders.of("library", Language.EN);
        assertThat(head.address()).isEqualTo("desk@loket.example");
        assertThat(head.name()).isEqualTo(senders.settings.organisation());
        assertThat(head.signature()).isEmpty();
        assertThat(head.author("Anna de Vries")).isEqualTo("Anna de Vries");
        assertThat(head.quoting()).isFalse();
    }

    @Test
    void what_a_team_leaves_open_is_as_the_organisation_says() {
        senders.say(
                        TeamSenders.ORGANISATION,
                        TestSenders.form("desk@city.example", "City", "The city", AuthorName.FIRST))
                .say("library", TestSenders.form("", "Library", "", AuthorName.TEAM));
        Letterhead library = senders.of("library", Language.EN);
        assertThat(library.address()).isEqualTo("desk@city.example");
        assertThat(library.name()).isEqualTo("Library");
        assertThat(library.signature()).isEqualTo("The city");
        assertThat(library.author("Anna de Vries")).isEqualTo("Library");
        assertThat(senders.of("permits", Language.EN).author("Anna de Vries")).isEqualTo("Anna");
        assertThat(senders.of("library", Language.NL).name())
                .as("no name in that language")
                .isEqualTo(senders.settings.organisation());
    }

    @Test
    void a_teams_address_is_ours() {
        senders.say("library", TestSenders.form("Lib@City.example", "L", "", AuthorName.FULL));
        assertThat(senders.ours("lib@city.example")).isTrue();
        assertThat(senders.ours("eva@city.example")).isFalse();
    }

    @Test
    void two_who_change_the_same_do_not_overwrite_each_other() {
        TeamSender sender = new TeamSender("library");
        SenderForm stale = new SenderForm(7, "", Map.of(), Map.of(), AuthorName.FULL, false);
        assertThatThrownBy(() -> sender.change(stale, false)).isInstanceOf(NotAllowedNow.class);
    }
}
