package org.loket.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-000123, 2026-000123",
        "' 2026-123 ', 2026-000123",
        "#2025-000007, 2025-000007",
        "4812, 2026-004812",
        "#4812, 2026-004812",
        "2026-1000000, 2026-1000000"
    })
    void a_number_is_recognised_however_it_is_typed(String typed, String number) {
        assertThat(NumberWords.read(typed, 2026)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "laptop", "2026-000123 laptop", "room 3.14", "26-1-2", "1234567890123"})
    void words_are_no_number(String typed) {
        assertThat(NumberWords.read(typed, 2026)).isEmpty();
    }
}
