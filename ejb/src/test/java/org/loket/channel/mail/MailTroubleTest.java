package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTroubleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "550 5.1.1 <gone@x.example>: Recipient address rejected: User unknown;NO_SUCH_ADDRESS",
                "550 5.1.10 RESOLVER.ADR.RecipientNotFound;NO_SUCH_ADDRESS",
                "550 No such user here;NO_SUCH_ADDRESS",
                "5.1.2 Bad destination system address;NO_ADDRESS",
                "Local address contains control or whitespace;NO_ADDRESS",
                "552 5.2.2 The email account is over quota;FULL",
                "550 mailbox full;FULL",
                "554 5.7.1 Message rejected as spam by policy;REFUSED",
                "550 Relay access denied;REFUSED",
                "552 5.3.4 Message size exceeds fixed limit;TOO_LARGE",
                "4.4.1 connection timed out;UNREACHABLE",
                "5.2.1 This mailbox is disabled;CLOSED",
                "something happened;OTHER"
            })
    void what_a_server_says_is_told_in_words_that_people_can_act_on(
            String said, MailTrouble expected) {
        assertThat(MailTrouble.of(said)).isEqualTo(expected);
    }
}
