package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

    @TempDir Path folder;

    private static final String LETTER =
            """
            Return-Path: <eva@x.example>
            Message-ID: <2@x.example>
            References: <0@x.example> <1@x.example>
            In-Reply-To: <1@x.example>
            Date: Mon, 2 Mar 2026 10:15:00 +0100
            From: =?utf-8?Q?Eva_Dvo=C5=99=C3=A1kov=C3=A1?= <eva@x.example>
            To: Desk <desk@loket.example>, "Bakker, Karin" <karin@loket.example>
            Cc: otto@loket.example
            Subject: =?utf-8?B?UG91bGnEjW7DrQ==?= lampa
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            It is dark here.
            --b
            Content-Type: image/png; name="lamp.png"
            Content-Transfer-Encoding: base64

            AAECAw==
            --b--
            """;

    @Test
    void who_wrote_what_to_whom_and_when() {
        ReadMail mail = MailReader.read(LETTER.getBytes(StandardCharsets.UTF_8));
        assertThat(mail.from()).contains(new MailAddress("Eva Dvořáková", "eva@x.example"));
        assertThat(mail.to())
                .containsExactly(
                        new MailAddress("Desk", "desk@loket.example"),
                        new MailAddress("Bakker, Karin", "karin@loket.example"));
        assertThat(mail.cc()).containsExactly(new MailAddress("", "otto@loket.example"));
        assertThat(mail.subject()).isEqualTo("Pouliční lampa");
        assertThat(mail.messageId()).contains("<2@x.example>");
        assertThat(mail.references()).containsExactly("<0@x.example>", "<1@x.example>");
        assertThat(mail.returnPath()).contains("eva@x.example");
        assertThat(mail.sentAt()).contains(Instant.parse("2026-03-02T09:15:00Z"));
        assertThat(mail.text().written()).isEqualTo("It is dark here.");
    }

    @Test
    void a_file_is_read_from_the_message_each_time_it_is_opened() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.eml"), LETTER);
        MailPart lamp = MailReader.read(file).parts().get(0);
        assertThat(lamp.name()).isEqualTo("lamp.png");
        assertThat(lamp.mediaType()).isEqualTo("image/png");
        assertThat(lamp.size()).isEqualTo(4);
        assertThat(lamp.open().readAllBytes()).containsExactly(0, 1, 2, 3);
        assertThat(lamp.open().readAllBytes()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void the_null_path_is_told_from_none() {
        ReadMail bounce =
                MailReader.read("Return-Path: <>\n\nx\n".getBytes(StandardCharsets.UTF_8));
        assertThat(bounce.returnPath()).isEqualTo(Optional.of(""));
        assertThat(MailReader.read(new byte[0]).returnPath()).isEmpty();
    }
}
