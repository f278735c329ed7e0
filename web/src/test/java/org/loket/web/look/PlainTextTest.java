package org.loket.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void line_ends_are_of_one_kind_and_control_characters_are_gone() {
        assertThat(PlainText.clean(" a\r\nb\rc\u0000\u0007\td ")).isEqualTo("a\nb\nc\td");
    }

    @Test
    void half_a_character_is_replaced_and_whole_ones_stay() {
        assertThat(PlainText.clean("x\ud83d")).isEqualTo("x\ufffd");
        assertThat(PlainText.clean("Dvořáková 👍")).isEqualTo("Dvořáková 👍");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k.novak@example.org", "a+b@sub.example.cz"})
    void people_have_such_addresses(String address) {
        assertThat(MailAddress.fits(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k.novak", "a@b", "a b@c.de", "a@b.c, d@e.f", "<a@b.de>"})
    void people_do_not_have_such_addresses(String address) {
        assertThat(MailAddress.fits(address)).isFalse();
    }
}
