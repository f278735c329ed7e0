package org.loket.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loket.directory.Caller;
import org.loket.directory.Role;
import org.loket.kernel.Language;
import org.loket.request.TaskChanged;

class FeedRoomTest {

    private static final Caller ANNA =
            new Caller(
                    7,
                    "anna",
                    "Anna de Vries",
                    "anna@loket.example",
                    Language.NL,
                    Optional.empty(),
                    Set.of(Role.AGENT),
                    Set.of("it-service"));

    @Test
    void a_page_is_told_what_happened_and_where_but_nothing_a_request_says() {
        TaskChanged claimed =
                new TaskChanged("it-service", "2026-000123", TaskChanged.What.CLAIMED, 8L);

        assertThat(FeedRoom.word(claimed, ANNA))
                .isEqualTo(
                        "{\"what\":\"CLAIMED\",\"team\":\"it-service\",\"number\":\"2026-000123\",\"own\":false}");
    }

    @Test
    void what_the_reader_did_is_marked_as_own() {
        TaskChanged claimed =
                new TaskChanged("it-service", "2026-000123", TaskChanged.What.CLAIMED, ANNA.id());

        assertThat(FeedRoom.word(claimed, ANNA)).contains("\"own\":true");
    }

    @Test
    void what_loket_did_is_nobodys_own() {
        TaskChanged opened =
                new TaskChanged("it-service", "2026-000123", TaskChanged.What.OPENED, null);

        assertThat(FeedRoom.word(opened, ANNA)).contains("\"own\":false");
    }
}
