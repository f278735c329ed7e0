package org.loket.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryDetailsTest {

    @Test
    void what_is_new_stands_alone_and_what_changed_stands_behind_what_it_was() {
        assertThat(EntryDetails.of("{\"after\":{\"team\":\"library\"}}"))
                .isEqualTo("team: library");
        assertThat(
                        EntryDetails.of(
                                "{\"before\":{\"status\":\"WAITING\"},\"after\":{\"status\":\"CLOSED\",\"how\":\"SILENCE\"}}"))
                .isEqualTo("status: WAITING → CLOSED · how: SILENCE");
    }

    @Test
    void an_entry_without_details_says_nothing() {
        assertThat(EntryDetails.of("{}")).isEmpty();
    }
}
