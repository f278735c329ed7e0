package org.loket.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;
import org.loket.request.LetterSheet;

class LetterPageTest {

    private static final String HTML =
            "<p>Hello <img data-cid=\"a&#43;b&#61;c&#64;x.example\" alt=\"lamp\">"
                    + "<img data-cid=\"lost&#64;x.example\" alt=\"\">"
                    + "<img data-remote=\"https://x.example/a.png?i&#61;1&amp;u&#61;$2\" alt=\"\"></p>";

    @Test
    void pictures_of_the_mail_come_from_its_attachments() {
        assertThat(page(HTML, null))
                .contains("<img src=\"/desk/2026-000001/file/7\" alt=\"lamp\">")
                .contains("data-cid=\"lost&#64;x.example\"");
    }

    @Test
    void pictures_from_elsewhere_come_when_they_are_asked_for() {
        assertThat(page(HTML, null))
                .contains("data-remote=\"https://x.example/a.png")
                .contains("<a href=\"?pictures\">")
                .doesNotContain("src=\"https:");
        assertThat(page(HTML, "pictures"))
                .contains("src=\"https://x.example/a.png?i&#61;1&amp;u&#61;$2\"")
                .doesNotContain("data-remote=\"", "?pictures");
    }

    @Test
    void nothing_is_asked_where_there_is_nothing_to_show() {
        assertThat(page("<p>plain</p>", null)).doesNotContain("?pictures");
    }

    private static String page(String html, String asked) {
        LetterSheet sheet = new LetterSheet(html, Map.of("a+b=c@x.example", 7L));
        return new LetterPage(sheet, Language.EN, asked)
                .page(file -> "/desk/2026-000001/file/" + file);
    }
}
