package org.loket.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;
import org.loket.request.TaskFilter;
import org.loket.request.TaskFilter.View;
import org.loket.web.desk.DeskMemory.Seen;

class DeskMemoryTest {

    private final DeskMemory memory = new DeskMemory();

    @Test
    void the_request_looked_at_last_comes_first_and_only_once() {
        look("2026-000001");
        look("2026-000002");
        look("2026-000001");

        assertThat(memory.getRecent())
                .extracting(Seen::number)
                .containsExactly("2026-000001", "2026-000002");
    }

    @Test
    void only_a_handful_is_remembered() {
        IntStream.rangeClosed(1, 20).forEach(i -> look("2026-%06d".formatted(i)));

        assertThat(memory.getRecent()).hasSize(6);
        assertThat(memory.getRecent().get(0).number()).isEqualTo("2026-000020");
    }

    @Test
    void the_way_back_leads_to_the_list_one_came_from() {
        assertThat(memory.getList()).isEqualTo("/desk");

        memory.lookedAt(ListAddress.of(TaskFilter.of(View.LATE)));

        assertThat(memory.getList()).isEqualTo("/desk?view=late");
        assertThat(memory.getView()).isEqualTo("late");
    }

    private void look(String number) {
        memory.lookedAt(new Seen(number, "A subject", Language.NL));
    }
}
