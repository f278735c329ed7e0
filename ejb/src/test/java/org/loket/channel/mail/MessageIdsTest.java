package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void the_root_follows_from_the_number_and_the_sender() {
        assertThat(MessageIds.root("2026-000123", "desk@loket.example"))
                .isEqualTo("<2026-000123@loket.example>");
        assertThat(MessageIds.root("2026-000123", "The desk <desk@loket.example>"))
                .isEqualTo("<2026-000123@loket.example>");
    }

    @Test
    void every_other_identifier_is_new_and_names_the_request() {
        String one = MessageIds.next("2026-000123", "desk@loket.example");
        String other = MessageIds.next("2026-000123", "desk@loket.example");
        assertThat(one)
                .isNotEqualTo(other)
                .matches("<2026-000123\\.[0-9a-f-]{36}@loket\\.example>");
    }
}
