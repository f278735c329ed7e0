package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void a_code_is_the_same_every_time_and_another_for_another_text_or_secret() {
        String code = Secrets.code("secret", "track 2026-000001");

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Secrets.code("secret", "track 2026-000001")).isEqualTo(code);
        assertThat(Secrets.code("secret", "track 2026-000002")).isNotEqualTo(code);
        assertThat(Secrets.code("other", "track 2026-000001")).isNotEqualTo(code);
    }

    @Test
    void a_code_may_be_typed_without_dashes_in_lower_case_and_with_look_alikes() {
        assertThat(Secrets.same("10AB-CDEF-GHJK-MNPQ", "loab cdef ghjk mnpq")).isTrue();
        assertThat(Secrets.same("10AB-CDEF-GHJK-MNPQ", "10ABCDEFGHJKMNPQ")).isTrue();
    }

    @Test
    void another_code_does_not_fit_nor_does_a_part_of_it() {
        assertThat(Secrets.same("10AB-CDEF-GHJK-MNPQ", "10AB-CDEF-GHJK-MNPR")).isFalse();
        assertThat(Secrets.same("10AB-CDEF-GHJK-MNPQ", "10AB-CDEF")).isFalse();
        assertThat(Secrets.same("10AB-CDEF-GHJK-MNPQ", "")).isFalse();
    }
}
