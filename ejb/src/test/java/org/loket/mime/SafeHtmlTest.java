package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java&#10;script:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<iframe src='https://x.example/alert(1)'></iframe>",
                "<form action='https://x.example/alert(1)'><input name=a></form>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
                "<div style='background:url(https://x.example/alert(1))'>x</div>",
                "<div style='position:fixed;top:0;width:expression(alert(1))'>x</div>",
                "<style>@import 'https://x.example/alert(1)';</style>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<base href='https://x.example/alert(1)/'>",
                "<object data='https://x.example/alert(1)'></object>",
                "<p onclick='alert(1)'>x</p>",
                "<img src='data:image/svg+xml;base64,YWxlcnQoMSk='>",
                "<!--[if mso]><script>alert(1)</script><![endif]-->",
                "<noscript><img src=x onerror=alert(1)></noscript>",
                "<table background='https://x.example/alert(1)'><tr><td>x</table>",
                "<link rel=stylesheet href='https://x.example/alert(1)'>"
            })
    void nothing_that_acts_or_loads_is_left(String html) {
        assertThat(SafeHtml.of(html))
                .doesNotContainIgnoringCase("alert(1)")
                .doesNotContainIgnoringCase("script")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContain("YWxlcnQoMSk=", "position", "<form", "<iframe", "<input");
    }

    @Test
    void links_open_apart_and_say_nothing_of_where_they_were() {
        assertThat(SafeHtml.of("<a href='https://x.example/a'>x</a>"))
                .contains("href=\"https://x.example/a\"")
                .contains("target=\"_blank\"")
                .contains("noopener", "noreferrer");
        assertThat(SafeHtml.of("<a href='mailto:eva@x.example'>x</a>")).contains("mailto:");
        assertThat(SafeHtml.of("<a href='ftp://x.example'>x</a><a href='/desk'>y</a>"))
                .doesNotContain("href");
    }

    @Test
    void images_from_elsewhere_are_named_but_not_loaded() {
        String html = SafeHtml.of("<img src='https://x.example/a.png?id=1&u=2' width=10>");
        assertThat(html)
                .contains("data-remote=\"https://x.example/a.png?id&#61;1&amp;u&#61;2\"")
                .doesNotContain(" src=");
    }

    @Test
    void images_of_the_mail_are_named_by_their_identifier() {
        assertThat(SafeHtml.of("<img src='CID:a%2Bb@x' alt='Lamp'>"))
                .contains("data-cid=\"a&#43;b&#64;x\"", "alt=\"Lamp\"")
                .doesNotContain(" src=");
    }

    @Test
    void an_attribute_of_ours_cannot_be_brought_along() {
        assertThat(SafeHtml.of("<img data-remote='https://x.example/a.png' data-cid='a'>"))
                .doesNotContain("data-");
        assertThat(SafeHtml.of("<p class=loket id=main data-remote=x>y</p>")).isEqualTo("<p>y</p>");
    }

    @Test
    void the_shape_of_a_letter_is_kept() {
        String html =
                "<h2>A</h2><ul><li>b</li></ul><table><tr><td colspan=\"2\">c</td></tr></table>";
        assertThat(SafeHtml.of(html)).contains("<h2>", "<ul><li>", "<td colspan=\"2\">");
        assertThat(SafeHtml.of("<span style='color:red;font-weight:bold'>a</span>"))
                .contains("color:red", "font-weight:bold");
    }

    @Test
    void an_image_that_the_text_shows_is_not_listed_as_a_file() {
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/related; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/html",
                        "",
                        "<p>here <img src=\"cid:a+b=c@x.example\"></p>",
                        "--b",
                        "Content-Type: image/png; name=shown.png",
                        "Content-ID: <a+b=c@x.example>",
                        "",
                        "x",
                        "--b",
                        "Content-Type: image/png; name=unseen.png",
                        "Content-ID: <other@x.example>",
                        "",
                        "x",
                        "--b--");
        assertThat(mail.parts()).extracting(MailPart::inline).containsExactly(true, false);
    }
}
