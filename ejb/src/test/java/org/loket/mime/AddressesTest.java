package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eva@x.example | eva@x.example",
                "Eva D <eva@x.example> | Eva D <eva@x.example>",
                "\"D, Eva\" <eva@x.example> | D, Eva <eva@x.example>",
                "\"O\\\"Neill\" <o@x.example> | O\"Neill <o@x.example>",
                "=?utf-8?Q?Dvo=C5=99=C3=A1k=2C_Jan?= <jan@x.example> | Dvořák, Jan <jan@x.example>",
                "eva@x.example (Eva D) | Eva D <eva@x.example>",
                "Eva (eva@x.example) | Eva <eva@x.example>",
                "Eva eva@x.example | Eva <eva@x.example>",
                "'eva@x.example' <eva@x.example> | eva@x.example <eva@x.example>",
                "<eva@x.example> | eva@x.example",
                "<<eva@x.example>> | eva@x.example",
                "Eva <mailto:eva@x.example> | Eva <eva@x.example>",
                "Eva < eva@x.example > | Eva <eva@x.example>",
                "Eva <eva@x.example | Eva <eva@x.example>",
                "<@relay.example:eva@x.example> | eva@x.example",
                "Friends: a@x.example, b@x.example; | a@x.example + b@x.example",
                "undisclosed-recipients:; | ''",
                "a@x.example; b@x.example | a@x.example + b@x.example",
                "a@x.example,,b@x.example | a@x.example + b@x.example",
                "MAILER-DAEMON | MAILER-DAEMON",
                "MAILER-DAEMON <> | MAILER-DAEMON <MAILER-DAEMON>",
                "<> | ''"
            })
    void addresses_are_read_as_they_are_written(String raw, String found) {
        assertThat(
                        Addresses.of(raw, CharsetGuess.LAST).stream()
                                .map(MailAddress::toString)
                                .collect(Collectors.joining(" + ")))
                .isEqualTo(found);
    }

    @Test
    void whoever_is_named_stands_for_a_missing_author() {
        assertThat(Raw.read("Sender: Eva <eva@x.example>", "", "x").from())
                .contains(new MailAddress("Eva", "eva@x.example"));
        assertThat(Raw.read("Return-Path: <eva@x.example>", "", "x").from())
                .contains(new MailAddress("", "eva@x.example"));
        assertThat(Raw.read("Subject: nobody", "", "x").from()).isEmpty();
    }

    @Test
    void recipients_of_repeated_headers_are_all_recipients() {
        assertThat(Raw.read("To: a@x.example", "To: b@x.example", "", "x").to())
                .extracting(MailAddress::address)
                .isEqualTo(List.of("a@x.example", "b@x.example"));
    }
}
