package org.loket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    @Test
    void headings_lists_and_links_are_shown() {
        String html =
                Rendering.html("## Bring\n\n- a **photo**\n- [form](https://example.org/form)\n");

        assertThat(html).contains("<h2>Bring</h2>", "<li>a <strong>photo</strong></li>");
        assertThat(html).contains("href=\"https://example.org/form\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "<img src=x onerror=alert(1)>",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>"
            })
    void nothing_that_runs_gets_through(String text) {
        String html = Rendering.html(text);

        assertThat(html)
                .doesNotContain(
                        "<script", "<img", "javascript:\"", "href=\"javascript", "href=\"data");
        assertThat(html).doesNotContainPattern("<[^>]*on(click|error)");
    }
}
