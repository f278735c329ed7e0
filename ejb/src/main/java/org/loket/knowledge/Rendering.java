package org.loket.knowledge;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns CommonMark into HTML of an allow-list: whoever writes an article cannot bring in more. */
final class Rendering {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();
    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "h2",
                            "h3",
                            "h4",
                            "ul",
                            "ol",
                            "li",
                            "strong",
                            "em",
                            "code",
                            "pre",
                            "blockquote",
                            "hr",
                            "br",
                            "a")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols("https", "http", "mailto", "tel")
                    .toFactory();

    private Rendering() {}

    static String html(String commonMark) {
        return ALLOWED.sanitize(RENDERER.render(PARSER.parse(commonMark)));
    }
}
