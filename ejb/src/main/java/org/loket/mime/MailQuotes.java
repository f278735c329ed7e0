package org.loket.mime;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** How mail programs mark up what they quote, and the sender's signature. */
final class MailQuotes {

    private static final List<String> QUOTED =
            List.of("gmail_quote", "yahoo_quoted", "moz-cite-prefix");

    /** What lies deeper in a quotation is quoted by what lies between. */
    private static final int FAR = 30;

    private MailQuotes() {}

    /** Gmail, Thunderbird, Apple Mail, Yahoo, Proton; not a mere indentation. */
    static boolean quotes(Element element) {
        if (!element.normalName().equals("blockquote")) return false;
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        String names = element.className().toLowerCase(Locale.ROOT);
        return type.equals("cite")
                || element.hasAttr("cite")
                || names.contains("quote")
                || names.contains("cite")
                || withinQuote(element);
    }

    private static boolean withinQuote(Element element) {
        Element each = element.parent();
        for (int i = 0; each != null && i < FAR; i++, each = each.parent()) {
            if (QUOTED.stream().anyMatch(each::hasClass)) return true;
        }
        return false;
    }

    static boolean signs(Element element) {
        return element.hasClass("gmail_signature")
                || element.hasClass("moz-signature")
                || element.id().equals("Signature")
                || element.id().equals("ms-outlook-mobile-signature");
    }
}
