package org.loket.mime;

import java.util.ArrayList;
import java.util.List;

/** What a message or one of its parts says, and the files with it. */
final class Content {

    private static final int SHORT = 400;

    /** A piece of text in one or both forms; what it does not have is null. */
    record Piece(String plain, String html) {}

    final List<Piece> pieces = new ArrayList<>();
    final List<SourcePart> parts = new ArrayList<>();

    boolean hasPlain() {
        return pieces.stream().anyMatch(piece -> piece.plain() != null && !piece.plain().isBlank());
    }

    boolean hasHtml() {
        return pieces.stream().anyMatch(piece -> piece.html() != null);
    }

    /** All as plain text. */
    String plain() {
        return String.join("\n\n", texts());
    }

    /** Each piece as plain text, those without words left out. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean blank = piece.plain() == null || piece.plain().isBlank();
            String text = blank && piece.html() != null ? HtmlText.of(piece.html()) : piece.plain();
            if (!blank && piece.html() != null) text = richer(piece.plain(), piece.html());
            if (text != null && !text.isBlank()) texts.add(text.stripTrailing());
        }
        return texts;
    }

    /** Some programs write no more into the plain text than that there is HTML. */
    private static String richer(String plain, String html) {
        if (plain.length() > SHORT || html.length() < 10 * plain.length()) return plain;
        String text = HtmlText.of(html);
        return text.length() > 4 * plain.length() ? text : plain;
    }

    /** All as HTML. */
    String html() {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            html.append(piece.html() != null ? piece.html() : HtmlText.asHtml(piece.plain()));
        }
        return html.toString();
    }
}
