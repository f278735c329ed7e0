package org.loket.mime;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * HTML as readable plain text: paragraphs and lists keep their shape, quotations get the marks that
 * they have in plain mails, signatures their dashes.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "title", "template", "noscript", "object", "select");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "pre", "hr");
    private static final int LONGEST_LINK = 300;
    private static final int LARGEST_SPACER = 20;

    private final PlainLines lines = new PlainLines();
    private final Map<Element, Integer> items = new IdentityHashMap<>();

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        NodeTraversor.filter(text, Jsoup.parse(html).body());
        return text.lines.text();
    }

    static String asHtml(String plain) {
        if (plain == null || plain.isBlank()) return "";
        return "<p>" + Entities.escape(plain.strip()).replace("\n", "<br>\n") + "</p>\n";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (preformatted(text)) lines.verbatim(text.getWholeText());
            else lines.say(text.getWholeText());
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name) || hidden(element)) return FilterResult.SKIP_ENTIRELY;
        if (name.equals("br")) {
            lines.breakLine();
        } else if (name.equals("img")) {
            image(element);
        } else if (isBlock(element)) {
            lines.endLine();
            if (isParagraph(element)) lines.endParagraph();
        } else if (isCell(name) && element.previousElementSibling() != null) {
            lines.say(" ");
        }
        if (name.equals("li")) lines.say(bullet(element));
        if (MailQuotes.quotes(element)) {
            lines.endParagraph();
            lines.deeper();
        }
        if (MailQuotes.signs(element)) lines.sign();
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (element.normalName().equals("a")) link(element);
        if (MailQuotes.quotes(element)) {
            lines.endLine();
            lines.shallower();
        }
        if (isBlock(element)) {
            if (isSpacer(element)) lines.breakLine();
            lines.endLine();
            if (isParagraph(element)) lines.endParagraph();
        }
        return FilterResult.CONTINUE;
    }

    /** Where a link goes, if its words do not say so. */
    private void link(Element link) {
        String to = link.attr("href").strip();
        String words = link.text();
        boolean web = to.startsWith("http://") || to.startsWith("https://");
        boolean said = words.isBlank() || words.contains(bare(to)) || bare(to).contains(words);
        if (web && !said && to.length() <= LONGEST_LINK) lines.say(" <" + to + ">");
    }

    private static String bare(String to) {
        return to.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    private void image(Element image) {
        String alt = image.attr("alt").strip();
        if (!alt.isEmpty() && alt.length() < 200) lines.say("[" + alt + "]");
    }

    private String bullet(Element item) {
        Element list = item.parent();
        boolean numbered = list != null && list.normalName().equals("ol");
        return numbered ? items.merge(list, 1, Integer::sum) + ". " : "- ";
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !isCell(element.normalName());
    }

    /** Outlook's paragraphs are lines; the space between them is a paragraph of its own. */
    private static boolean isParagraph(Element element) {
        return PARAGRAPHS.contains(element.normalName())
                && !element.className().startsWith("Mso")
                && !element.className().startsWith("x_Mso")
                && !(element.normalName().equals("table") && within(element.parent(), "table"));
    }

    /** A line that is left empty on purpose. */
    private static boolean isSpacer(Element element) {
        boolean line = element.normalName().equals("p") || element.childNodeSize() == 1;
        if (!line) return false;
        for (Element child : element.children()) {
            if (child.normalName().equals("br") || child.normalName().equals("img")) return false;
        }
        boolean space = false;
        int looked = 0;
        for (var nodes = element.nodeStream().iterator(); nodes.hasNext(); looked++) {
            if (looked > LARGEST_SPACER) return false;
            if (!(nodes.next() instanceof TextNode text)) continue;
            if (!text.getWholeText().replace('\u00A0', ' ').isBlank()) return false;
            space |= text.getWholeText().indexOf('\u00A0') >= 0;
        }
        return space;
    }

    private static boolean preformatted(TextNode text) {
        return within(text.parent(), "pre");
    }

    /** By hand: a selector looks for the root at each step, which deep nesting makes dear. */
    private static boolean within(Element element, String name) {
        for (Element each = element; each != null; each = each.parent()) {
            if (each.normalName().equals(name)) return true;
        }
        return false;
    }

    private static boolean hidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("mso-hide:all");
    }
}
