package org.loket.channel.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One kind of mail in one language. Both parts are made of the same lines, so that they say the
 * same. A line begins with what it is: {@code =} subject, {@code #} heading, {@code >} what
 * somebody wrote, {@code ->} link, {@code --} signature, {@code >>} what was written before, {@code
 * ~} small print; {@code ?x} and {@code !x} before that: only if there is an x, only if there is
 * none.
 */
final class Template {

    private enum Form {
        SUBJECT("= "),
        HEADING("# "),
        QUOTE("> "),
        HISTORY(">> "),
        LINK("-> "),
        SIGNATURE("-- "),
        SMALL("~ "),
        PARAGRAPH("");

        final String mark;

        Form(String mark) {
            this.mark = mark;
        }

        /** What is said now ends before it. */
        boolean ends() {
            return this == SIGNATURE || this == HISTORY || this == SMALL;
        }
    }

    /** {@code more} is a link's address or the text of a history, else null. */
    private record Block(
            Form form, Set<String> with, Set<String> without, Phrase words, Phrase more) {

        boolean fits(Map<String, String> values) {
            return values.keySet().containsAll(with)
                    && without.stream().noneMatch(values::containsKey);
        }
    }

    private static final Phrase ORGANISATION = Phrase.words("{organisation}");

    private final String language;
    private final Sheet sheet;
    private final Phrase subject;
    private final Phrase heading;
    private final List<Block> blocks;

    Template(String language, Sheet sheet, List<String> lines) {
        this.language = language;
        this.sheet = sheet;
        this.blocks = lines.stream().map(Template::block).toList();
        this.subject = only(Form.SUBJECT);
        this.heading = only(Form.HEADING);
    }

    /**
     * @throws IllegalStateException if there is nothing to put into one of the places
     */
    Written written(Map<String, String> values) {
        StringBuilder line = new StringBuilder(120);
        subject.text(line, values);
        StringBuilder text = new StringBuilder(1_000);
        StringBuilder body = new StringBuilder(4_000);
        StringBuilder foot = new StringBuilder(600);
        boolean ended = false;
        for (Block block : blocks) {
            if (block.form == Form.SUBJECT || !block.fits(values)) continue;
            if (block.form.ends() && !ended) {
                text.append("-- \n");
                ended = true;
            }
            text(text, block, values);
            html(block.form == Form.SMALL ? foot : body, block, values);
        }
        StringBuilder html = new StringBuilder(6_000);
        sheet.page(
                html,
                language,
                it -> heading.html(it, values),
                it -> ORGANISATION.html(it, values),
                body,
                foot);
        return new Written(Plain.line(line.toString()), text.toString(), html.toString());
    }

    /** Everything that is asked of the values: places to fill, and things there must be or not. */
    Set<String> asks() {
        Set<String> asks = new TreeSet<>();
        for (Block block : blocks) {
            block.with.forEach(it -> asks.add(block.form + " with " + it));
            block.without.forEach(it -> asks.add(block.form + " without " + it));
            block.words.places().forEach(it -> asks.add(block.form + " {" + it + "}"));
        }
        return asks;
    }

    int size() {
        return blocks.size();
    }

    private void text(StringBuilder out, Block block, Map<String, String> values) {
        if (block.form == Form.QUOTE) {
            quote(out, block.words, values);
            return;
        }
        block.words.text(out, values);
        if (block.form == Form.HISTORY) {
            out.append('\n');
            quote(out, block.more, values);
            return;
        }
        if (block.form == Form.LINK) {
            out.append(":\n");
            block.more.text(out, values);
        }
        out.append(block.form == Form.SMALL ? "\n" : "\n\n");
    }

    private static void quote(StringBuilder out, Phrase words, Map<String, String> values) {
        StringBuilder said = new StringBuilder();
        words.text(said, values);
        said.toString().lines().forEach(it -> out.append("> ").append(it).append('\n'));
        out.append('\n');
    }

    private void html(StringBuilder out, Block block, Map<String, String> values) {
        switch (block.form) {
            case HEADING -> sheet.heading(out, it -> block.words.html(it, values));
            case QUOTE -> sheet.quote(out, it -> block.words.html(it, values));
            case SMALL -> sheet.small(out, it -> block.words.html(it, values));
            case LINK ->
                    sheet.link(
                            out,
                            it -> block.more.html(it, values),
                            it -> block.words.html(it, values));
            case SIGNATURE -> sheet.signature(out, it -> block.words.html(it, values));
            case HISTORY ->
                    sheet.history(
                            out,
                            it -> block.words.html(it, values),
                            it -> block.more.html(it, values));
            default -> sheet.paragraph(out, it -> block.words.html(it, values));
        }
    }

    private Phrase only(Form form) {
        List<Block> found = blocks.stream().filter(it -> it.form == form).toList();
        if (found.size() != 1) throw new IllegalStateException("a mail needs one " + form);
        return found.get(0).words;
    }

    private static Block block(String line) {
        Set<String> with = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        String rest = line;
        while (rest.startsWith("?") || rest.startsWith("!")) {
            int end = rest.indexOf(' ');
            (rest.startsWith("?") ? with : without).add(rest.substring(1, end));
            rest = rest.substring(end + 1);
        }
        Form form = formOf(rest);
        String words = rest.substring(form.mark.length());
        if (form != Form.LINK && form != Form.HISTORY) {
            return new Block(form, with, without, Phrase.words(words), null);
        }
        String[] parts = words.split(" \\| ", 2);
        if (parts.length != 2) throw new IllegalStateException("there is no second part: " + line);
        return new Block(form, with, without, Phrase.words(parts[0]), Phrase.words(parts[1]));
    }

    private static Form formOf(String line) {
        for (Form form : Form.values()) {
            if (line.startsWith(form.mark)) return form;
        }
        return Form.PARAGRAPH;
    }
}
