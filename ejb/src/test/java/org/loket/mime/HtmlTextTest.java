package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @Test
    void paragraphs_lines_and_lists_keep_their_shape() {
        assertThat(
                        HtmlText.of(
                                "<p>Hello,\n  dear   desk</p><p>a<br>b</p><ul><li>c</li><li>d</li>"
                                        + "</ul><ol><li>e</li><li>f</li></ol><div>g</div><div>h"))
                .isEqualTo("Hello, dear desk\n\na\nb\n\n- c\n- d\n\n1. e\n2. f\n\ng\nh");
    }

    @Test
    void what_is_not_seen_is_not_said() {
        assertThat(
                        HtmlText.of(
                                "<html><head><title>T</title><style>p{}</style></head><body>"
                                        + "<div style='display: none'>preview</div>a<script>b</script>"
                                        + "</body></html>"))
                .isEqualTo("a");
    }

    @Test
    void a_link_tells_where_it_goes_unless_its_words_do() {
        assertThat(HtmlText.of("see <a href='https://x.example/a'>here</a>"))
                .isEqualTo("see here <https://x.example/a>");
        assertThat(HtmlText.of("<a href='https://x.example/'>x.example</a>"))
                .isEqualTo("x.example");
    }

    @Test
    void outlooks_paragraphs_are_lines() {
        assertThat(
                        HtmlText.of(
                                "<p class=MsoNormal>a</p><p class=MsoNormal>b</p>"
                                        + "<p class=MsoNormal>&nbsp;</p><p class=MsoNormal>c</p>"))
                .isEqualTo("a\nb\n\nc");
    }

    @Test
    void tables_are_rows_of_words() {
        assertThat(HtmlText.of("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>"))
                .isEqualTo("a b\nc d");
    }

    @Test
    void preformatted_text_stays_so() {
        assertThat(HtmlText.of("<pre>a  b\n  c</pre>")).isEqualTo("a  b\n  c");
    }

    @Test
    void html_nested_without_end_is_read() {
        assertThat(HtmlText.of("<div>".repeat(20_000) + "deep")).contains("deep");
        assertThat(SafeHtml.of("shallow" + "<div>".repeat(20_000) + "deep")).contains("shallow");
    }

    @Test
    void a_plain_text_that_only_points_at_the_html_gives_way_to_it() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/alternative; boundary=b",
                        "",
                        "--b",
                        "",
                        "This message is in HTML.",
                        "--b",
                        "Content-Type: text/html",
                        "",
                        "<p>" + "The lamp in our street is broken. ".repeat(20) + "</p>",
                        "--b--");
        assertThat(mail.text().written()).startsWith("The lamp in our street");
    }

    /** Whoever sends such a mail must not keep the desk busy for minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>",
                "<div>",
                "<ul><li>",
                "<table><tr><td>",
                "<li>x",
                "<ol><li>x</li>",
                "<div class=moz-signature>x</div>y",
                "<p>&nbsp;</p>"
            })
    void markup_without_end_takes_no_time_without_end(String markup) {
        String html = markup.repeat(20_000) + "Hello";

        String text = assertTimeoutPreemptively(Duration.ofSeconds(15), () -> HtmlText.of(html));

        assertThat(text).endsWith("Hello");
    }
}
