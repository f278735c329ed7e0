package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 2 Mar 2026 10:15:00 +0100 | 2026-03-02T09:15:00Z",
                "2 Mar 2026 10:15 +0100 | 2026-03-02T09:15:00Z",
                "Mon, 02 Mar 26 10:15:00 GMT | 2026-03-02T10:15:00Z",
                "Mon, 2 March 2026 10:15:00 +01:00 | 2026-03-02T09:15:00Z",
                "Mon, 2-Mar-2026 10:15:00 EST | 2026-03-02T15:15:00Z",
                "Mon, 2 Mar 2026 10:15:00 (CET) | 2026-03-02T09:15:00Z",
                "Fri, 22 Aug 2003 9:15:19 --0700 | 2003-08-22T16:15:19Z",
                "Mon Mar  2 10:15:00 2026 | 2026-03-02T10:15:00Z",
                "Mon Mar  2 10:15:00 CET 2026 | 2026-03-02T09:15:00Z",
                "2026-03-02T10:15:00Z | 2026-03-02T10:15:00Z",
                "2026-03-02 10:15:00.123 +0100 | 2026-03-02T09:15:00Z",
                "Mon, 2 Mar 2026 10.15.00 +0100 | 2026-03-02T09:15:00Z"
            })
    void dates_are_read_as_programs_write_them(String written, String instant) {
        assertThat(MailDates.read(written)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "31 Feb 2026 10:00 +0000", "2 Foo 2026 10:00", "", "99"})
    void a_date_that_is_none_is_none(String written) {
        assertThat(MailDates.read(written)).isEmpty();
    }

    @Test
    void the_receiving_server_knows_when_the_sender_does_not_say() {
        ReadMail mail =
                Raw.read(
                        "Received: from a by b; Mon, 2 Mar 2026 10:15:00 +0100",
                        "Date: ?",
                        "",
                        "x");
        assertThat(mail.sentAt()).contains(Instant.parse("2026-03-02T09:15:00Z"));
    }
}
