package org.loket.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML of an allow-list. Links open apart and tell nobody where they were; no image loads by
 * itself: one of the mail becomes {@code <img data-cid>}, one from elsewhere {@code <img
 * data-remote>}.
 */
final class SafeHtml {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,4}(%|px)?");
    private static final Pattern COLOUR = Pattern.compile("#?\\w{3,20}");
    private static final Pattern ALIGN =
            Pattern.compile("(?i)left|right|center|justify|top|middle|bottom|baseline");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)[^\\s].*");
    private static final Pattern IMAGE =
            Pattern.compile(
                    "(?i)(https?://|cid:)[^\\s].*|data:image/(png|jpeg|gif|webp);base64,[a-z0-9+/=\\s]+");

    private static final CssSchema STYLES =
            CssSchema.withProperties(
                    List.of(
                            "color",
                            "background-color",
                            "font-family",
                            "font-size",
                            "font-style",
                            "font-weight",
                            "text-align",
                            "text-decoration",
                            "text-indent",
                            "vertical-align",
                            "white-space",
                            "line-height",
                            "margin",
                            "margin-top",
                            "margin-bottom",
                            "margin-left",
                            "margin-right",
                            "padding",
                            "padding-top",
                            "padding-bottom",
                            "padding-left",
                            "padding-right",
                            "border",
                            "border-top",
                            "border-bottom",
                            "border-left",
                            "border-right",
                            "border-collapse",
                            "border-spacing",
                            "width",
                            "max-width",
                            "list-style-type"));

    private static final String[] ELEMENTS =
            ("p div span br hr b i u s em strong strike del ins sub sup small big font h1 h2 h3 h4"
                            + " h5 h6 ul ol li dl dt dd blockquote pre code tt kbd samp q cite abbr"
                            + " address center table caption colgroup col thead tbody tfoot tr th"
                            + " td figure figcaption")
                    .split(" ");

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements(ELEMENTS)
                    .allowWithoutAttributes("span", "font")
                    .allowElements(SafeHtml::link, "a")
                    .allowElements(SafeHtml::image, "img")
                    .allowUrlProtocols("http", "https", "mailto", "cid", "data")
                    .allowAttributes("href")
                    .matching(LINK)
                    .onElements("a")
                    .allowAttributes("src")
                    .matching(IMAGE)
                    .onElements("img")
                    .allowAttributes("alt", "title", "lang")
                    .globally()
                    .allowAttributes("dir")
                    .matching(Pattern.compile("(?i)ltr|rtl|auto"))
                    .globally()
                    .allowAttributes("align", "valign")
                    .matching(ALIGN)
                    .globally()
                    .allowAttributes("width", "height")
                    .matching(LENGTH)
                    .onElements("img", "table", "td", "th", "col", "tr", "hr")
                    .allowAttributes("colspan", "rowspan", "border", "cellpadding", "cellspacing")
                    .matching(LENGTH)
                    .onElements("table", "td", "th")
                    .allowAttributes("start", "type")
                    .matching(Pattern.compile("\\w{1,8}"))
                    .onElements("ol", "ul", "li")
                    .allowAttributes("bgcolor", "color")
                    .matching(COLOUR)
                    .onElements("table", "td", "th", "tr", "font")
                    .allowAttributes("size", "face")
                    .matching(Pattern.compile("[\\w ,+-]{1,60}"))
                    .onElements("font")
                    .allowStyling(STYLES)
                    .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return ALLOWED.sanitize(html);
    }

    private static String link(String name, List<String> attributes) {
        if (!attributes.contains("href")) return "span";
        attributes.addAll(
                List.of("target", "_blank", "rel", "noopener noreferrer nofollow external"));
        return name;
    }

    /** RFC 2392. */
    private static String identifier(String source) {
        byte[] bytes = Bytes.percentDecoded(source.substring("cid:".length()));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String image(String name, List<String> attributes) {
        int at = attributes.indexOf("src");
        if (at < 0) return null;
        String source = attributes.get(at + 1);
        if (source.startsWith("data:")) return name;
        boolean own = source.toLowerCase(Locale.ROOT).startsWith("cid:");
        attributes.set(at, own ? "data-cid" : "data-remote");
        if (own) attributes.set(at + 1, identifier(source));
        if (!attributes.contains("alt")) attributes.addAll(List.of("alt", ""));
        return name;
    }
}
