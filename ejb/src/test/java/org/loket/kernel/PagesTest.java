package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static Page<Long> page(List<Long> found, boolean moved, boolean backwards) {
        return Pages.of(found, 3, moved, backwards, id -> new Keyset(Instant.EPOCH, id));
    }

    @Test
    void the_first_page_leads_on_only_if_there_is_more() {
        assertThat(page(List.of(1L, 2L, 3L, 4L), false, false).rows()).containsExactly(1L, 2L, 3L);
        assertThat(page(List.of(1L, 2L, 3L, 4L), false, false).next()).map(Keyset::id).contains(3L);
        assertThat(page(List.of(1L, 2L, 3L), false, false).next()).isEmpty();
        assertThat(page(List.of(1L, 2L, 3L), false, false).previous()).isEmpty();
    }

    @Test
    void a_later_page_leads_back() {
        assertThat(page(List.of(4L, 5L), true, false).previous()).map(Keyset::id).contains(4L);
        assertThat(page(List.of(4L, 5L), true, false).next()).isEmpty();
    }

    @Test
    void a_page_read_backwards_is_shown_forwards() {
        Page<Long> page = page(List.of(6L, 5L, 4L, 3L), true, true);

        assertThat(page.rows()).containsExactly(4L, 5L, 6L);
        assertThat(page.previous()).map(Keyset::id).contains(4L);
        assertThat(page.next()).map(Keyset::id).contains(6L);
    }

    @Test
    void an_empty_page_leads_nowhere() {
        assertThat(page(List.of(), true, false).previous()).isEmpty();
        assertThat(page(List.of(), true, false).isEmpty()).isTrue();
    }
}
