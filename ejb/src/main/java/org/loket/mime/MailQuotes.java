package org.loket.mime;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** How mail programs mark up what they quote, and the sender's signature. */
final class MailQuotes {

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
                || element.parents().is(".gmail_quote, .yahoo_quoted, .moz-cite-prefix");
    }

    static boolean signs(Element element) {
        return element.hasClass("gmail_signature")
                || element.hasClass("moz-signature")
                || element.id().equals("Signature")
                || element.id().equals("ms-outlook-mobile-signature");
    }
}
