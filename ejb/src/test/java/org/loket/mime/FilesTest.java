package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes with a message, however it was packed. */
class FilesTest {

    @TempDir Path folder;

    @Test
    void files_written_into_the_text_are_taken_out_of_it() throws Exception {
        ReadMail mail =
                Raw.read(
                        "Subject: two files",
                        "",
                        "Here they are.",
                        "begin 644 one.txt",
                        "#0V%T",
                        "`",
                        "end",
                        "And",
                        "begin 644 a/b/two.txt",
                        "#0V%T",
                        "#0V%T",
                        "`",
                        "end",
                        "Thank you.");
        assertThat(mail.text().written()).isEqualTo("Here they are.\nAnd\nThank you.");
        assertThat(mail.parts()).extracting(MailPart::name).containsExactly("one.txt", "two.txt");
        assertThat(mail.parts().get(0).open()).hasContent("Cat");
        assertThat(mail.parts().get(1).open()).hasContent("CatCat");
        assertThat(mail.parts().get(1).size()).isEqualTo(6);
    }

    @Test
    void a_text_that_speaks_of_a_beginning_is_none() {
        String text = "begin 644 times, then rest\nand so on";
        assertThat(Raw.read("Subject: a", "", text).text().written()).isEqualTo(text);
    }

    @Test
    void a_file_coded_by_uuencode_as_a_whole_is_decoded() throws Exception {
        ReadMail mail =
                Raw.read(
                        "Content-Type: application/octet-stream; name=cat.txt",
                        "Content-Transfer-Encoding: x-uuencode",
                        "",
                        "begin 644 cat.txt",
                        "#0V%T",
                        "`",
                        "end");
        assertThat(mail.parts().get(0).open()).hasContent("Cat");
    }

    @Test
    void broken_base64_gives_what_it_can() throws Exception {
        assertThat(base64("SGVsbG8s\r\nIGRlc2s=\r\n")).isEqualTo("Hello, desk");
        assertThat(base64("SGVs*bG8s!\r\n IGRl\tc2s")).isEqualTo("Hello, desk");
        assertThat(base64("SGVsbG8=\r\nLCBkZXNr\r\n")).isEqualTo("Hello, desk");
        assertThat(base64("SGVsbG8=\r\n\r\n______________\r\nlist of the desk")).isEqualTo("Hello");
        assertThat(base64("S")).isEmpty();
    }

    @Test
    void broken_quoted_printable_gives_what_it_can() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: quoted-printable",
                        "",
                        "caf=C3=a9 =",
                        "is open, 1 = 1, =ZZ, 50=");
        assertThat(mail.text().written()).startsWith("café is open, 1 = 1, =ZZ, 50");
    }

    @Test
    void a_coding_that_does_not_exist_is_none() {
        assertThat(Raw.read("Content-Transfer-Encoding: 9bit", "", "text").text().written())
                .isEqualTo("text");
        assertThat(
                        Raw.read("Content-Transfer-Encoding: \"BASE64\"", "", "dGV4dA==")
                                .text()
                                .written())
                .isEqualTo("text");
    }

    @Test
    void the_files_in_winmail_are_files_of_the_mail() throws Exception {
        byte[] winmail =
                new TnefBytes().body("Text in Outlook").file("plan ů.txt", "the plan").bytes();
        ReadMail mail = withWinmail("See the plan.", winmail);
        assertThat(mail.text().written()).isEqualTo("See the plan.");
        assertThat(mail.parts()).extracting(MailPart::name).containsExactly("plan ů.txt");
        assertThat(mail.parts().get(0).open()).hasContent("the plan");
        assertThat(mail.parts().get(0).size()).isEqualTo(8);
    }

    @Test
    void the_text_in_winmail_counts_where_there_is_no_other() throws Exception {
        byte[] winmail = new TnefBytes().body("Text in Outlook").bytes();
        ReadMail mail =
                MailReader.read(
                        Raw.in(
                                "UTF-8",
                                "Content-Type: application/ms-tnef; name=winmail.dat",
                                "Content-Transfer-Encoding: base64",
                                "",
                                Base64.getMimeEncoder().encodeToString(winmail)));
        assertThat(mail.text().written()).isEqualTo("Text in Outlook");
    }

    @Test
    void a_broken_winmail_stays_a_file() {
        ReadMail mail = withWinmail("See the plan.", new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1});
        assertThat(mail.parts()).extracting(MailPart::name).containsExactly("winmail.dat");
        ReadMail other = withWinmail("See the plan.", "no tnef".getBytes(StandardCharsets.UTF_8));
        assertThat(other.parts()).extracting(MailPart::name).containsExactly("winmail.dat");
    }

    @Test
    void an_invitation_says_what_when_and_where() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: text/calendar; method=REQUEST; charset=utf-8",
                        "",
                        "BEGIN:VCALENDAR",
                        "BEGIN:VTIMEZONE",
                        "DTSTART:19700101T000000",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "DTSTART;TZID=Europe/Amsterdam:20260312T100000",
                        "DTEND;TZID=Europe/Amsterdam:20260312T113000",
                        "SUMMARY:Permit\\, second",
                        "  talk",
                        "LOCATION:Room 4",
                        "END:VEVENT",
                        "END:VCALENDAR");
        String line = "Permit, second talk · 2026-03-12 10:00–11:30 (Europe/Amsterdam) · Room 4";
        assertThat(mail.parts()).extracting(MailPart::name).containsExactly("invitation.ics");
        assertThat(mail.parts().get(0).summary()).contains(line);
        assertThat(mail.text().written()).isEqualTo(line);
    }

    @Test
    void a_large_file_passes_through_little_memory() throws Exception {
        Path raw = folder.resolve("large.eml");
        long bytes = 60_000_000;
        write(raw, bytes);
        long before = used();
        ReadMail mail = MailReader.read(raw);
        try (InputStream in = mail.parts().get(0).open()) {
            assertThat(in.readNBytes(1_000_000)).hasSize(1_000_000);
            assertThat(used() - before).isLessThan(30_000_000);
        }
        assertThat(mail.parts().get(0).size()).isEqualTo(bytes);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void write(Path raw, long bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(raw)) {
            out.write(
                    Raw.in(
                            "UTF-8",
                            "Content-Type: multipart/mixed; boundary=b",
                            "",
                            "--b",
                            "Content-Type: application/zip; name=large.zip",
                            "Content-Transfer-Encoding: base64",
                            ""));
            byte[] line =
                    (Base64.getEncoder().encodeToString(new byte[60]) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            for (long i = 0; i < bytes / 60; i++) out.write(line);
            out.write(Raw.in("UTF-8", "--b--"));
        }
    }

    private static ReadMail withWinmail(String text, byte[] winmail) {
        return Raw.read(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                text,
                "--b",
                "Content-Type: application/ms-tnef; name=\"winmail.dat\"",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(winmail),
                "--b--");
    }

    private static String base64(String coded) throws IOException {
        ReadMail mail =
                Raw.read(
                        "Content-Type: application/octet-stream; name=a",
                        "Content-Transfer-Encoding: base64",
                        "",
                        coded);
        List<MailPart> parts = mail.parts();
        return new String(parts.get(0).open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
