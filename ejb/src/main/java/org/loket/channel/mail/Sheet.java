package org.loket.channel.mail;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The HTML that surrounds the words: tables and inline styles, for mail programs that know little
 * else. Each form in the file is cut at its places once.
 */
final class Sheet {

    private final Map<String, List<String>> forms = Sections.of("sheet.html");
    private final String[] heading = cut("heading", "text");
    private final String[] paragraph = cut("paragraph", "text");
    private final String[] quote = cut("quote", "text");
    private final String[] link = cut("link", "address", "text");
    private final String[] signature = cut("signature", "text");
    private final String[] history = cut("history", "intro", "text");
    private final String[] small = cut("small", "text");
    private final String[] page = cut("page", "lang", "title", "organisation", "body", "foot");

    void heading(StringBuilder out, Consumer<StringBuilder> text) {
        fill(out, heading, text);
    }

    void paragraph(StringBuilder out, Consumer<StringBuilder> text) {
        fill(out, paragraph, text);
    }

    void quote(StringBuilder out, Consumer<StringBuilder> text) {
        fill(out, quote, text);
    }

    void link(StringBuilder out, Consumer<StringBuilder> address, Consumer<StringBuilder> text) {
        fill(out, link, address, text);
    }

    void signature(StringBuilder out, Consumer<StringBuilder> text) {
        fill(out, signature, text);
    }

    void history(StringBuilder out, Consumer<StringBuilder> intro, Consumer<StringBuilder> text) {
        fill(out, history, intro, text);
    }

    void small(StringBuilder out, Consumer<StringBuilder> text) {
        fill(out, small, text);
    }

    void page(
            StringBuilder out,
            String language,
            Consumer<StringBuilder> title,
            Consumer<StringBuilder> organisation,
            CharSequence body,
            CharSequence foot) {
        fill(
                out,
                page,
                it -> it.append(language),
                title,
                organisation,
                it -> it.append(body),
                it -> it.append(foot));
    }

    /** A page around a text, its paragraphs as they stand. */
    String plain(String language, String organisation, String title, String text) {
        StringBuilder body = new StringBuilder();
        for (String part : text.split("\n{2,}")) {
            boolean said = part.startsWith("> ");
            String shown = said ? part.replaceAll("(?m)^> ?", "") : part;
            Consumer<StringBuilder> words = it -> Phrase.escape(it, shown);
            if (said) {
                quote(body, words);
            } else {
                paragraph(body, words);
            }
        }
        StringBuilder html = new StringBuilder();
        page(
                html,
                language,
                it -> Phrase.escape(it, title),
                it -> Phrase.escape(it, organisation),
                body,
                "");
        return html.toString();
    }

    private String[] cut(String form, String... places) {
        String rest = String.join("\n", forms.get(form)) + "\n";
        String[] pieces = new String[places.length + 1];
        for (int i = 0; i < places.length; i++) {
            int at = rest.indexOf("{" + places[i] + "}");
            if (at < 0) throw new IllegalStateException(form + " has no place " + places[i]);
            pieces[i] = rest.substring(0, at);
            rest = rest.substring(at + places[i].length() + 2);
        }
        pieces[places.length] = rest;
        return pieces;
    }

    @SafeVarargs
    private static void fill(
            StringBuilder out, String[] pieces, Consumer<StringBuilder>... contents) {
        for (int i = 0; i < contents.length; i++) {
            out.append(pieces[i]);
            contents[i].accept(out);
        }
        out.append(pieces[contents.length]);
    }
}
