package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages whose form is broken in the usual ways. */
@Timeout(60)
class StructureTest {

    @Test
    void of_one_text_in_two_forms_each_is_taken() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/alternative; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/plain",
                        "",
                        "plain",
                        "--b",
                        "Content-Type: text/html",
                        "",
                        "<b>rich</b>",
                        "--b--");
        assertThat(mail.text().written()).isEqualTo("plain");
        assertThat(mail.text().html())
                .hasValueSatisfying(html -> assertThat(html).contains("rich"));
        assertThat(mail.parts()).isEmpty();
    }

    @Test
    void texts_that_follow_each_other_are_one() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "",
                        "before the picture",
                        "--b",
                        "Content-Type: image/png; name=a.png",
                        "",
                        "x",
                        "--b",
                        "Content-Type: text/plain",
                        "",
                        "after it",
                        "--b--");
        assertThat(mail.text().written()).isEqualTo("before the picture\n\nafter it");
        assertThat(names(mail)).containsExactly("a.png");
    }

    @Test
    void a_signature_in_one_text_does_not_swallow_the_next() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "",
                        "please read on",
                        "-- ",
                        "Eva",
                        "--b",
                        "",
                        "the lamp is broken",
                        "--b--");
        assertThat(mail.text().written()).isEqualTo("please read on\n\nthe lamp is broken");
        assertThat(mail.text().signature()).isEqualTo("Eva");
    }

    @Test
    void a_text_that_is_named_or_attached_is_a_file() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "",
                        "see the log",
                        "--b",
                        "Content-Type: text/plain; name=server.log",
                        "",
                        "x",
                        "--b",
                        "Content-Disposition: attachment",
                        "",
                        "y",
                        "--b--");
        assertThat(mail.text().written()).isEqualTo("see the log");
        assertThat(names(mail)).containsExactly("server.log", "part-1.txt");
    }

    @Test
    void a_boundary_that_is_missing_or_another_one_is_found() {
        String[] parts = {"", "--real", "Content-Type: text/plain", "", "found", "--real--"};
        assertThat(with("Content-Type: multipart/mixed", parts)).isEqualTo("found");
        assertThat(with("Content-Type: multipart/mixed; boundary=wrong", parts)).isEqualTo("found");
        assertThat(with("Content-Type: multipart/mixed; boundary=\"real", parts))
                .isEqualTo("found");
        assertThat(with("Content-Type: multipart", parts)).isEqualTo("found");
    }

    @Test
    void parts_that_nowhere_begin_are_text() {
        assertThat(with("Content-Type: multipart/mixed; boundary=b", "", "only words"))
                .isEqualTo("only words");
    }

    @Test
    void words_before_the_first_part_count_where_there_are_no_others() {
        String[] parts = {"--b", "Content-Type: image/png; name=a.png", "", "x", "--b--"};
        String notice = "This is a multi-part message in MIME format.";
        String type = "Content-Type: multipart/mixed; boundary=b";
        String[] spoken =
                Stream.of(new String[] {"", notice, "Hi"}, parts)
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        assertThat(with(type, spoken)).isEqualTo("Hi");
        String[] silent =
                Stream.of(new String[] {"", notice}, parts)
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        assertThat(with(type, silent)).isEmpty();
    }

    @Test
    void an_end_that_is_missing_ends_nothing_too_early() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/mixed; boundary=outer",
                        "",
                        "--outer",
                        "Content-Type: multipart/alternative; boundary=inner",
                        "",
                        "--inner",
                        "",
                        "text",
                        "--outer",
                        "Content-Type: application/pdf; name=a.pdf",
                        "",
                        "x");
        assertThat(mail.text().written()).isEqualTo("text");
        assertThat(names(mail)).containsExactly("a.pdf");
    }

    @Test
    void the_header_of_a_part_may_run_into_the_next_boundary() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/plain",
                        "--b",
                        "",
                        "text",
                        "--b--");
        assertThat(mail.text().written()).isEqualTo("text");
    }

    @Test
    void lines_that_are_no_header_do_not_end_it() {
        ReadMail mail =
                Raw.read(
                        "From eva@x.example Mon Mar  2 10:15:00 2026",
                        "Subject: a",
                        "what is this",
                        "To: desk@loket.example",
                        "",
                        "text");
        assertThat(mail.to()).hasSize(1);
        assertThat(mail.text().written()).isEqualTo("text");
    }

    @Test
    void a_body_without_a_blank_line_before_it_is_kept() {
        assertThat(Raw.read("Subject: a", "Hello, dear desk", "it is dark").text().written())
                .isEqualTo("Hello, dear desk\nit is dark");
        assertThat(Raw.read("Just words", "and more").text().written())
                .isEqualTo("Just words\nand more");
    }

    @Test
    void repeated_and_folded_headers_are_read() {
        ReadMail mail =
                Raw.read("Subject:", "Subject: first", " goes on", "SUBJECT: second", "", "x");
        assertThat(mail.subject()).isEqualTo("first goes on");
        assertThat(mail.headers().all("subject")).containsExactly("", "first goes on", "second");
    }

    @Test
    void nothing_at_all_is_read_as_nothing() {
        ReadMail mail = MailReader.read(new byte[0]);
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.text().written()).isEmpty();
        assertThat(mail.parts()).isEmpty();
        assertThat(mail.sentAt()).isEmpty();
    }

    @Test
    void nul_characters_are_dropped() {
        assertThat(Raw.read("Subject: a\0b", "", "c\0d").text().written()).isEqualTo("cd");
        assertThat(Raw.read("Subject: a\0b", "", "c\0d").subject()).isEqualTo("ab");
    }

    @Test
    void lines_that_flow_are_joined() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: text/plain; format=flowed; delsp=yes",
                        "",
                        "It is da ",
                        "rk here.",
                        " From now on.",
                        "> you wro ",
                        "> te",
                        "-- ",
                        "Eva");
        assertThat(mail.text().plain()).startsWith("It is dark here.\nFrom now on.\n> you wrote\n");
        assertThat(mail.text().signature()).isEqualTo("Eva");
    }

    @Test
    void html_that_says_it_is_plain_is_html() {
        ReadMail mail = Raw.read("Content-Type: text/plain", "", "<!DOCTYPE html><p>Hello</p>");
        assertThat(mail.text().written()).isEqualTo("Hello");
        assertThat(mail.text().html()).isPresent();
    }

    @Test
    void nesting_without_end_has_an_end() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            lines.add("Content-Type: multipart/mixed; boundary=b" + i);
            lines.add("");
            lines.add("--b" + i);
        }
        lines.add("");
        lines.add("deep");
        ReadMail mail = Raw.read(lines.toArray(String[]::new));
        assertThat(mail.parts()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void parts_beyond_number_are_one() {
        List<String> lines =
                new ArrayList<>(List.of("Content-Type: multipart/mixed; boundary=b", ""));
        for (int i = 0; i < 20_000; i++) {
            lines.addAll(List.of("--b", "Content-Type: image/png; name=a" + i + ".png", "", "x"));
        }
        ReadMail mail = Raw.read(lines.toArray(String[]::new));
        assertThat(mail.parts()).hasSizeBetween(500, 1_100);
    }

    @Test
    void a_header_beyond_measure_is_cut() {
        String endless = "Subject: " + "x".repeat(3_000_000);
        ReadMail mail = Raw.read(endless, "To: desk@loket.example", "", "text");
        assertThat(mail.subject().length()).isLessThan(100_000);
        assertThat(mail.to()).hasSize(1);
        assertThat(mail.text().written()).isEqualTo("text");
        String many = "X-Header: x\r\n".repeat(200_000);
        assertThat(Raw.read(many + "Subject: a", "", "text").text().written()).isEqualTo("text");
    }

    @Test
    void a_text_beyond_measure_is_shown_in_part_and_kept_whole() throws Exception {
        byte[] raw = Raw.in("UTF-8", "Subject: a", "", "line of words\r\n".repeat(200_000));
        ReadMail mail = MailReader.read(raw);
        assertThat(mail.text().plain().length()).isBetween(500_000, 1_100_000);
        assertThat(names(mail)).containsExactly("message.txt");
        assertThat(mail.parts().get(0).size()).isGreaterThan(2_900_000);
    }

    @Test
    void one_line_without_end_is_read() {
        byte[] raw = new byte[3_000_000];
        Arrays.fill(raw, (byte) 'x');
        assertThat(MailReader.read(raw).text().plain()).startsWith("xxx");
    }

    @Test
    void a_nested_message_is_a_part_that_can_be_read_itself() throws Exception {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "Content-Type: message/rfc822",
                        "",
                        "Subject: =?utf-8?Q?Na_=C3=BA=C5=99ad?=",
                        "Content-Type: multipart/mixed; boundary=c",
                        "",
                        "--c",
                        "",
                        "inner text",
                        "--c",
                        "Content-Type: image/png; name=inner.png",
                        "",
                        "x",
                        "--c--",
                        "--b--");
        assertThat(names(mail)).containsExactly("Na úřad.eml");
        MailPart nested = mail.parts().get(0);
        assertThat(nested.summary()).contains("Na úřad");
        assertThat(MailReader.read(nested).text().written()).isEqualTo("inner text");
        assertThat(names(MailReader.read(nested))).containsExactly("inner.png");
    }

    @Test
    void signed_messages_are_read_and_their_signature_kept() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/signed; protocol=\"application/pgp-signature\";"
                                + " boundary=b",
                        "",
                        "--b",
                        "",
                        "I mean it",
                        "--b",
                        "Content-Type: application/pgp-signature; name=signature.asc",
                        "",
                        "x",
                        "--b--");
        assertThat(mail.text().written()).isEqualTo("I mean it");
        assertThat(names(mail)).containsExactly("signature.asc");
    }

    private static List<String> names(ReadMail mail) {
        return mail.parts().stream().map(MailPart::name).toList();
    }

    private static String with(String type, String... body) {
        String raw = type + "\r\n" + String.join("\r\n", body) + "\r\n";
        return MailReader.read(raw.getBytes(StandardCharsets.UTF_8)).text().written();
    }
}
