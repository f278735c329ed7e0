package org.loket.web.look;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.kernel.Language;
import org.loket.request.LetterSheet;

/**
 * A mail as it was laid out, as a page of its own that others show in a frame. It runs nothing; its
 * own pictures come from the addresses of the attachments, those from elsewhere once they are asked
 * for.
 */
public final class LetterPage {

    private static final String ASKED = "pictures";

    /** The sanitiser writes quotation marks as entities, so that a mail's text never looks so. */
    private static final Pattern MARKED = Pattern.compile("data-(cid|remote)=\"([^\"]*)\"");

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|amp);");

    private static final String STYLE =
            "html{color-scheme:light;background:#fff;color:#1b1b1b}"
                    + "body{margin:0;padding:12px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}"
                    + "img{max-width:100%;height:auto}table{max-width:100%}"
                    + "img[data-remote]{border:1px dashed #767676;min-width:16px;min-height:16px}"
                    + "blockquote{margin:0 0 0 8px;padding-inline-start:8px;border-inline-start:2px solid #bbb}"
                    + ".ask{margin:0 0 12px;padding:8px 12px;border:1px solid #bbb;background:#f4f4f4}"
                    + ".ask a{color:#0b4f8a}";

    private final LetterSheet sheet;
    private final Language language;
    private final boolean pictures;

    /**
     * @param asked the query of the address, which says whether pictures from elsewhere are wanted
     */
    public LetterPage(LetterSheet sheet, Language language, String asked) {
        this.sheet = sheet;
        this.language = language;
        pictures = ASKED.equals(asked);
    }

    /**
     * @param address of an attachment, by its id
     */
    public void write(LongFunction<String> address, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", policy());
        response.getWriter().write(page(address));
    }

    private String policy() {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:"
                + (pictures ? " https: http:" : "")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
                + " allow-same-origin allow-popups allow-popups-to-escape-sandbox";
    }

    String page(LongFunction<String> address) {
        String body = MARKED.matcher(sheet.html()).replaceAll(found -> shown(found, address));
        boolean asks = !pictures && sheet.html().contains(" data-remote=\"");
        return "<!DOCTYPE html><html lang=\""
                + language.code()
                + "\"><head><meta charset=\"utf-8\"><title>"
                + say("letter.layout")
                + "</title><style>"
                + STYLE
                + "</style></head><body><main>"
                + (asks ? question() : "")
                + body
                + "</main></body></html>";
    }

    private String question() {
        return "<p class=\"ask\">"
                + say("letter.blocked")
                + " <a href=\"?"
                + ASKED
                + "\">"
                + say("letter.show")
                + "</a></p>";
    }

    private String shown(MatchResult mark, LongFunction<String> address) {
        if (mark.group(1).equals("remote")) {
            return Matcher.quoteReplacement(
                    pictures ? "src=\"" + mark.group(2) + "\"" : mark.group());
        }
        Long file = sheet.pictures().get(plain(mark.group(2)));
        return Matcher.quoteReplacement(
                file == null ? mark.group() : "src=\"" + address.apply(file) + "\"");
    }

    private static String plain(String attribute) {
        return ENTITY.matcher(attribute)
                .replaceAll(
                        entity ->
                                Matcher.quoteReplacement(
                                        entity.group(1) == null
                                                ? "&"
                                                : Character.toString(
                                                        Integer.parseInt(entity.group(1)))));
    }

    private String say(String key) {
        return Texts.text(language, "common", key);
    }
}
