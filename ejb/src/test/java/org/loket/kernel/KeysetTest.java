package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    @Test
    void a_place_survives_the_way_through_an_address() {
        Keyset place = new Keyset(Instant.parse("2026-11-22T10:15:30.123456Z"), 4711);

        assertThat(Keyset.parse(place.token())).contains(place);
        assertThat(place.token()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "%%%",
                "MS4y",
                "bm8uYm8ubm8",
                "OTk5OTk5OTk5OTk5OTk5OTk5OS4wLjE"
            })
    void what_is_no_place_of_ours_is_none(String token) {
        assertThat(Keyset.parse(token)).isEmpty();
    }

    @Test
    void a_token_of_absurd_length_is_not_even_read() {
        assertThat(Keyset.parse("A".repeat(100_000))).isEmpty();
    }
}
