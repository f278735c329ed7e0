package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever somebody writes is read as far as it goes. */
@Timeout(120)
class HostileMailTest {

    private static final List<String> SHARP =
            List.of(
                    "=?",
                    "?=",
                    "=?utf-8?B?",
                    "=?iso-2022-jp?Q?=1B$B",
                    "\"",
                    "<",
                    ">",
                    "(",
                    ")",
                    "\\",
                    ";",
                    ":",
                    "--b",
                    "--b--",
                    "--c",
                    "\r\n",
                    "\n",
                    "\n\n",
                    "\r",
                    "\0",
                    "Content-Type: ",
                    "multipart/mixed; boundary=",
                    "text/html",
                    "message/rfc822",
                    "Content-Transfer-Encoding: base64\n",
                    "quoted-printable",
                    "x-uuencode",
                    "name*0*=utf-8''%",
                    "filename*1=",
                    "charset=",
                    "utf-7",
                    "utf-16",
                    "+ADw-",
                    "begin 644 a\n",
                    "#0V%T\n",
                    "end\n",
                    "=",
                    "=3D",
                    "<blockquote type=cite>",
                    "<table>",
                    "<!--",
                    "]]>",
                    "&#x110000;",
                    "> ",
                    "On 2 Mar 2026 10:15, a wrote:\n",
                    "-- \n",
                    "BEGIN:VEVENT\n",
                    "DTSTART;TZID=\"",
                    "text/calendar",
                    "\uFFFF");

    private static final String LETTER =
            """
            From: =?utf-8?Q?Eva_Dvo=C5=99=C3=A1kov=C3=A1?= <eva@x.example>
            Subject: =?utf-8?B?UG91bGnEjW7DrQ==?=
            Date: Mon, 2 Mar 2026 10:15:00 +0100
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=utf-8; format=flowed

            It is dark here.
            --
            Eva

            On 2 Mar 2026 10:15, Desk wrote:
            > Hello
            --c
            Content-Type: text/html; charset=iso-8859-2
            Content-Transfer-Encoding: quoted-printable

            <p>It is <b>dark</b><img src=3D"cid:a@b"></p><blockquote type=3Dcite>Hello
            --c--
            --b
            Content-Type: application/ms-tnef; name="winmail.dat"
            Content-Transfer-Encoding: base64

            %s
            --b
            Content-Type: text/calendar

            BEGIN:VEVENT
            SUMMARY:a
            DTSTART:20260312T100000Z
            END:VEVENT
            --b
            Content-Type: message/rfc822

            Subject: nested

            text
            --b--
            """;

    @Test
    void a_letter_damaged_at_random_is_read() throws IOException {
        byte[] tnef = new TnefBytes().body("text").file("a.txt", "b").bytes();
        String letter = LETTER.formatted(Base64.getEncoder().encodeToString(tnef));
        byte[] whole = letter.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 1_000; seed++) {
            drain(damaged(whole, new Random(seed)), seed);
        }
    }

    @Test
    void bytes_without_any_sense_are_read() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            drain(bytes, seed);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        StringBuilder raw = new StringBuilder(Bytes.text(whole));
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(raw.length());
            switch (random.nextInt(4)) {
                case 0 -> raw.insert(at, SHARP.get(random.nextInt(SHARP.size())));
                case 1 -> raw.delete(at, Math.min(raw.length(), at + random.nextInt(60)));
                case 2 -> raw.setCharAt(at, (char) random.nextInt(256));
                default -> raw.insert(at, raw.substring(at, Math.min(raw.length(), at + 300)));
            }
            if (raw.isEmpty()) raw.append(' ');
        }
        return raw.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void drain(byte[] raw, int seed) throws IOException {
        ReadMail mail = MailReader.read(raw);
        assertThat(mail.text().written()).as("seed %d", seed).isNotNull();
        for (String name : mail.headers().names()) mail.headers().all(name);
        for (MailPart part : mail.parts()) {
            assertThat(part.name()).as("seed %d", seed).isNotEmpty().doesNotContain("/", "\n");
            try (InputStream in = part.open()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (part.mediaType().equals("message/rfc822")) MailReader.read(part);
        }
    }
}
