package org.loket.mime;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/** HTML as readable plain text, and the reverse. */
final class HtmlText {

    private HtmlText() {}

    static String of(String html) {
        return Jsoup.parse(html).wholeText().replaceAll("[ \\t\\u00A0]+", " ").strip();
    }

    static String asHtml(String plain) {
        if (plain == null || plain.isBlank()) return "";
        return "<p>" + Entities.escape(plain.strip()).replace("\n", "<br>\n") + "</p>\n";
    }
}
